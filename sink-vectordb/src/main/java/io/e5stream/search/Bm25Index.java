package io.e5stream.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;

/**
 * Finds documents by the words that they share with a query, ranked by BM25.
 *
 * <p>Set up as the BM25 baselines that Anserini publishes for BEIR: k1 = 0.9, b = 0.4, English
 * analysis (Unicode words, possessive 's off, lower case, Lucene's 33 stop words off, Porter's
 * stemmer), queries as bags of words in which a repeated word counts again.
 *
 * <p>Thread-safe. Searches see what was written before the last {@link #refresh}. An I/O failure is
 * an {@link UncheckedIOException}. Close it to free its memory.
 */
public final class Bm25Index implements AutoCloseable {

  private static final float K1 = 0.9f;
  private static final float B = 0.4f;
  private static final String ID = "id";

  /** Equal scores by id, descending, so that the cut keeps what trec_eval ranks first. */
  private static final Sort BEST_FIRST =
      new Sort(SortField.FIELD_SCORE, new SortField(ID, SortField.Type.STRING, true));

  private final Bm25Fields fields;
  private final Analyzer analyzer = new EnglishAnalyzer();
  private final Similarity similarity = new BM25Similarity(K1, B);
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  private Bm25Index(Bm25Fields fields, Directory directory) throws IOException {
    this.fields = Objects.requireNonNull(fields, "fields");
    this.directory = directory;
    writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig(analyzer).setSimilarity(similarity).setCommitOnClose(false));
    searchers =
        new SearcherManager(
            writer,
            new SearcherFactory() {
              @Override
              public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
                IndexSearcher searcher = new IndexSearcher(reader);
                searcher.setSimilarity(similarity);
                return searcher;
              }
            });
  }

  /** An empty index in memory. */
  public static Bm25Index inMemory(Bm25Fields fields) {
    try {
      return new Bm25Index(fields, new ByteBuffersDirectory());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a document, or replaces the one with this id. Title and text may be empty. */
  public void put(String id, String title, String text) {
    Document document = new Document();
    document.add(new StringField(ID, id, Field.Store.NO));
    document.add(new SortedDocValuesField(ID, new BytesRef(id)));
    fields
        .of(title, text)
        .forEach((name, value) -> document.add(new TextField(name, value, Field.Store.NO)));
    try {
      writer.updateDocument(new Term(ID, id), document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes the document with this id, if there is one. */
  public void remove(String id) {
    try {
      writer.deleteDocuments(new Term(ID, id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets searches see all that was written before the call. */
  public void refresh() {
    try {
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Finds the documents that have words of the query.
   *
   * @param query any text; one that is blank or has stop words only finds nothing
   * @param limit most documents
   * @return best first, equal scores by id descending (in the order of UTF-8)
   */
  public List<ScoredDocument> search(String query, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit " + limit + " is not positive");
    }
    BagOfWords words = new BagOfWords(analyzer, query);
    if (words.isEmpty()) {
      return List.of();
    }
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return hits(searcher.search(words.in(fields.names()), limit, BEST_FIRST).scoreDocs);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<ScoredDocument> hits(ScoreDoc[] found) {
    List<ScoredDocument> hits = new ArrayList<>(found.length);
    for (ScoreDoc hit : found) {
      Object[] key = ((FieldDoc) hit).fields;
      hits.add(new ScoredDocument(((BytesRef) key[1]).utf8ToString(), (Float) key[0]));
    }
    return hits;
  }

  @Override
  public void close() {
    try {
      IOUtils.close(searchers, writer, directory, analyzer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
