package io.e5stream.eval.retrieval;

import io.e5stream.eval.dataset.Corpus;
import io.e5stream.eval.dataset.CorpusDocument;
import java.util.List;
import java.util.function.Consumer;

/** A corpus held in memory. */
record ListCorpus(List<CorpusDocument> documents) implements Corpus {

  @Override
  public long size() {
    return documents.size();
  }

  @Override
  public void read(Consumer<? super CorpusDocument> consumer) {
    documents.forEach(consumer);
  }
}
