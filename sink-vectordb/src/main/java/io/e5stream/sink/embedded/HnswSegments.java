package io.e5stream.sink.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;

/**
 * Lucene's part of the vector index: numbered vectors in HNSW graphs. What was added is found after
 * {@link #refresh}. Adding is for one thread, searching for any.
 */
final class HnswSegments implements Closeable {

  private static final String VECTOR = "vector";
  private static final String ID = "id";
  private static final double RAM_BUFFER_MB = 256;

  private final FSDirectory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final VectorSimilarityFunction similarity;

  /** Opens an empty index in an empty or absent directory. */
  HnswSegments(Path path, VectorSimilarityFunction similarity) throws IOException {
    this.similarity = similarity;
    directory = FSDirectory.open(path);
    IndexWriterConfig config = new IndexWriterConfig();
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    config.setRAMBufferSizeMB(RAM_BUFFER_MB);
    config.setCommitOnClose(false);
    config.setCodec(
        new Lucene912Codec() {
          @Override
          public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
            return new WideHnswFormat();
          }
        });
    writer = new IndexWriter(directory, config);
    searchers = new SearcherManager(writer, new SearcherFactory());
  }

  void add(long vectorId, float[] vector) throws IOException {
    Document document = new Document();
    document.add(new KnnFloatVectorField(VECTOR, vector, similarity));
    document.add(new NumericDocValuesField(ID, vectorId));
    document.add(new StringField(ID, Long.toString(vectorId), Field.Store.NO));
    writer.addDocument(document);
  }

  void delete(long vectorId) throws IOException {
    writer.deleteDocuments(new Term(ID, Long.toString(vectorId)));
  }

  void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  /**
   * Reports the ids of the {@code k} nearest vectors, approximately.
   *
   * @return how many were found; fewer than {@code k} means that there are no more
   */
  int nearest(float[] query, int k, LongConsumer sink) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      ScoreDoc[] hits = searcher.search(new KnnFloatVectorQuery(VECTOR, query, k), k).scoreDocs;
      for (ScoreDoc hit : hits) {
        int leafIndex = ReaderUtil.subIndex(hit.doc, searcher.getIndexReader().leaves());
        LeafReaderContext leaf = searcher.getIndexReader().leaves().get(leafIndex);
        NumericDocValues ids = DocValues.getNumeric(leaf.reader(), ID);
        if (ids.advanceExact(hit.doc - leaf.docBase)) {
          sink.accept(ids.longValue());
        }
      }
      return hits.length;
    } finally {
      searchers.release(searcher);
    }
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    writer.close();
    directory.close();
  }
}
