package io.e5stream.pipeline.train;

import io.e5stream.ingest.text.Paragraphs;
import io.e5stream.training.mine.MiningCorpus;
import io.e5stream.training.pair.TrainingPair;
import io.e5stream.training.weak.Documents;
import java.io.IOException;
import java.util.List;

/** What negatives are mined among. */
public final class MiningTexts {

  /** UTF-16 units of a document: far beyond what a model reads, and a bound for what is written. */
  private static final int MAX_DOCUMENT = 10_000;

  private MiningTexts() {}

  /** The passages of the pairs: without its positive in the corpus a query has no score for it. */
  public static MiningCorpus of(List<TrainingPair> pairs) {
    MiningCorpus corpus = new MiningCorpus();
    pairs.forEach(pair -> corpus.add(pair.passage()));
    return corpus;
  }

  /**
   * Adds documents, each as one passage.
   *
   * @param titled whether a passage is led by its title: only where those of the pairs are, since a
   *     model learns to tell them apart by that else
   */
  public static void add(MiningCorpus corpus, Documents documents, boolean titled)
      throws IOException {
    documents.forEach(
        document -> {
          String text = Paragraphs.leading(Paragraphs.tidy(document.text()), MAX_DOCUMENT);
          corpus.add(titled ? (document.title() + " " + text).strip() : text);
        });
  }
}
