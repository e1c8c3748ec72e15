package io.e5stream.eval.dataset;

import java.util.function.Consumer;

/** The documents to search among. Can be read many times; no reading holds all of them. */
public interface Corpus {

  /** Number of documents. */
  long size();

  /**
   * Hands every document to the consumer, in file order, in the calling thread.
   *
   * @throws DatasetException if the file cannot be read or a line of it is malformed
   */
  void read(Consumer<? super CorpusDocument> consumer);
}
