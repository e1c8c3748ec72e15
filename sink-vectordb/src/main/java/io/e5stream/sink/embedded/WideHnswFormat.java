package io.e5stream.sink.embedded;

import java.io.IOException;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * Lucene's HNSW format without its limit of 1,024 dimensions. It bears the name of the format it
 * wraps, so that segments are read by that one.
 */
final class WideHnswFormat extends KnnVectorsFormat {

  private final KnnVectorsFormat delegate = new Lucene99HnswVectorsFormat();

  WideHnswFormat() {
    super(new Lucene99HnswVectorsFormat().getName());
  }

  @Override
  public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
    return delegate.fieldsWriter(state);
  }

  @Override
  public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
    return delegate.fieldsReader(state);
  }

  @Override
  public int getMaxDimensions(String fieldName) {
    return VectorSpace.MAX_DIMENSION;
  }
}
