package io.e5stream.sink;

import static io.qdrant.client.ValueFactory.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.Document;
import io.e5stream.ingest.EmbeddedChange;
import io.e5stream.sink.StoreException.Kind;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.PointStruct;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentPointsTest {

  private final DocumentPoints encoder = new DocumentPoints(Changes.DIMENSION);

  @Test
  void everyChunkIsAPointWithTheWholePayload() {
    Document document =
        new Document("d1", "The title", "first second", "papers", 7, "{\"year\":2024}");
    List<PointStruct> points = encoder.of(Changes.index(document, "first ", "second"));

    assertThat(points).hasSize(2);
    PointStruct second = points.get(1);
    assertThat(second.getId().getUuid()).isEqualTo(PointIds.of("d1", 1).toString());
    Map<String, Value> payload =
        Map.ofEntries(
            Map.entry("document_id", value("d1")),
            Map.entry("chunk", value(1)),
            Map.entry("chunks", value(2)),
            Map.entry("start", value(6)),
            Map.entry("end", value(12)),
            Map.entry("title", value("The title")),
            Map.entry("text", value("second")),
            Map.entry("source", value("papers")),
            Map.entry("version", value(7)),
            Map.entry("model", value("test-1")),
            Map.entry("metadata", JsonValues.object("{\"year\":2024}")));
    assertThat(second.getPayloadMap()).isEqualTo(payload);
    float[] vector = Changes.vector("second");
    assertThat(second.getVectors().getVector().getDense().getDataList())
        .hasSize(vector.length)
        .first()
        .isEqualTo(vector[0]);
  }

  @Test
  void changesWithoutTextHaveNoPoints() {
    assertThat(encoder.of(Changes.delete("d1", 1))).isEmpty();
    assertThat(encoder.of(Changes.refresh("d1", 1, "web", "{}"))).isEmpty();
  }

  @Test
  void textNoUtf8CanHoldIsReplacedWithoutMovingSpans() {
    EmbeddedChange change =
        Changes.index(new Document("d1", "t\uD800", "a\uDC00b", "s", 1, "{}"), "a\uDC00b");
    Map<String, Value> payload = encoder.of(change).get(0).getPayloadMap();
    assertThat(payload.get("text").getStringValue()).isEqualTo("a\uFFFDb");
    assertThat(payload.get("title").getStringValue()).isEqualTo("t\uFFFD");
    assertThat(payload.get("end").getIntegerValue()).isEqualTo(3);
  }

  @Test
  void aVectorOfAnotherSizeStopsTheJob() {
    assertThatThrownBy(() -> new DocumentPoints(384).of(Changes.index("d1", 1, "x")))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.FATAL))
        .hasMessageContaining("8 dimensions")
        .hasMessageContaining("384");
  }

  @Test
  void whatNoStoreTakesIsTheRecordsFault() {
    EmbeddedChange notFinite = Changes.index("d1", 1, "x");
    notFinite.passages().get(0).vector()[3] = Float.NaN;
    assertRecordLevel(notFinite, "chunk 0 of d1");
    assertRecordLevel(Changes.index("d\uD800", 1, "x"), "unpaired surrogate");
    assertRecordLevel(Changes.delete("d\uD800", 1), "unpaired surrogate");
    assertRecordLevel(
        Changes.index(new Document("d1", "", "x", "", 1, "[]"), "x"), "no JSON object");
  }

  private void assertRecordLevel(EmbeddedChange change, String message) {
    assertThatThrownBy(() -> encoder.of(change))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.RECORD))
        .hasMessageContaining(message);
  }
}
