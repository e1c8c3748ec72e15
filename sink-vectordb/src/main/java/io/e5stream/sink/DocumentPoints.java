package io.e5stream.sink;

import static io.qdrant.client.ValueFactory.value;

import io.e5stream.ingest.Document;
import io.e5stream.ingest.EmbeddedChange;
import io.e5stream.ingest.EmbeddedPassage;
import io.e5stream.ingest.Passage;
import io.qdrant.client.PointIdFactory;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.DenseVector;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.Vector;
import io.qdrant.client.grpc.Points.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A document's passages as points: ids, vectors and payloads. */
final class DocumentPoints {

  private final int dimension;

  /**
   * @param dimension length of the collection's vectors
   */
  DocumentPoints(int dimension) {
    this.dimension = dimension;
  }

  /**
   * The points of a change, in chunk order; none unless it indexes a document.
   *
   * @throws StoreException of kind {@code RECORD} for what no store could take, of kind {@code
   *     FATAL} for vectors of another model's size
   */
  List<PointStruct> of(EmbeddedChange change) {
    requireWellFormed(change.change().id());
    if (change.passages().isEmpty()) {
      return List.of();
    }
    Map<String, Value> shared = documentPayload(change);
    List<PointStruct> points = new ArrayList<>(change.passages().size());
    for (EmbeddedPassage passage : change.passages()) {
      points.add(point(passage, shared));
    }
    return points;
  }

  /** What a document with an unchanged text may change: the metadata object as a whole. */
  static Map<String, Value> refreshedPayload(EmbeddedChange change) {
    Document document = change.change().change().document();
    return Map.of(
        Payload.VERSION, value(change.change().version()),
        Payload.SOURCE, value(StoreText.clean(document.source())),
        Payload.METADATA, JsonValues.object(document.metadata()));
  }

  private static Map<String, Value> documentPayload(EmbeddedChange change) {
    Document document = change.change().change().document();
    return Map.of(
        Payload.DOCUMENT_ID, value(document.id()),
        Payload.TITLE, value(StoreText.clean(document.title())),
        Payload.SOURCE, value(StoreText.clean(document.source())),
        Payload.VERSION, value(change.change().version()),
        Payload.METADATA, JsonValues.object(document.metadata()));
  }

  private PointStruct point(EmbeddedPassage embedded, Map<String, Value> shared) {
    Passage passage = embedded.passage();
    return PointStruct.newBuilder()
        .setId(PointIdFactory.id(PointIds.of(passage.documentId(), passage.index())))
        .setVectors(vectors(embedded))
        .putAllPayload(shared)
        .putPayload(Payload.CHUNK, value(passage.index()))
        .putPayload(Payload.CHUNKS, value(passage.count()))
        .putPayload(Payload.START, value(passage.start()))
        .putPayload(Payload.END, value(passage.end()))
        .putPayload(Payload.TEXT, value(StoreText.clean(passage.text())))
        .putPayload(Payload.MODEL, value(embedded.model()))
        .build();
  }

  private Vectors vectors(EmbeddedPassage embedded) {
    float[] vector = embedded.vector();
    Passage passage = embedded.passage();
    if (vector.length != dimension) {
      throw StoreException.fatal(
          ("model %s made a vector of %d dimensions for %s, but the collection holds vectors of"
                  + " %d. Start the job with the collection's model")
              .formatted(embedded.model(), vector.length, passage.documentId(), dimension));
    }
    DenseVector.Builder dense = DenseVector.newBuilder();
    for (float component : vector) {
      if (!Float.isFinite(component)) {
        throw StoreException.record(
            "the vector of chunk %d of %s has a component that is no number"
                .formatted(passage.index(), passage.documentId()));
      }
      dense.addData(component);
    }
    return Vectors.newBuilder().setVector(Vector.newBuilder().setDense(dense)).build();
  }

  private static void requireWellFormed(String documentId) {
    if (!StoreText.isWellFormed(documentId)) {
      throw StoreException.record(
          "the document id has an unpaired surrogate, which no UTF-8 text can hold");
    }
  }
}
