package io.e5stream.eval.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.Encoder;
import io.e5stream.embed.encoder.EncoderOptions;
import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.eval.dataset.BeirFolder;
import io.e5stream.eval.dataset.Corpus;
import io.e5stream.eval.dataset.CorpusDocument;
import io.e5stream.eval.dataset.RetrievalDataset;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.measure.Prefixes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The built-in model on part of SciFact: all 300 test queries and their judged documents, and one
 * in twenty of the others. The whole set takes minutes and is run from the command line, see
 * docs/results/retrieval.md.
 *
 * <p>With faults put in, nDCG@10 was 0.8656 (no prefixes), 0.8519 (query prefix on both sides),
 * 0.7791 (first token instead of the mean), 0.8542 (padding not masked), 0.8529 (cut at 256
 * tokens).
 */
class SciFactIT {

  private static final int ONE_IN = 20;

  @Test
  void exactSearchOnPartOfSciFactGivesTheMeasuredValues() {
    RetrievalDataset whole = BeirFolder.open(SciFactFolder.find(), "test");
    assertThat(whole.queries()).hasSize(300);
    assertThat(whole.corpus().size()).isEqualTo(5183);
    assertThat(whole.notes()).isEmpty();

    RetrievalReport report;
    try (TextEncoder encoder = Encoder.open(Bundle.builtIn(), EncoderOptions.DEFAULTS)) {
      report =
          RetrievalEvaluation.run(
                  part(whole), new ExactRetriever(encoder), Prefixes.BUNDLE, EvalProgress.NONE)
              .report();
    }
    System.out.println(report.toJson());
    assertThat(report.metrics().get("ndcg@10")).isCloseTo(0.8590, within(0.001));
    assertThat(report.metrics().get("recall@100")).isCloseTo(0.9900, within(0.001));
  }

  private static RetrievalDataset part(RetrievalDataset whole) {
    Set<String> judged = new HashSet<>();
    whole.judgements().byQuery().values().forEach(documents -> judged.addAll(documents.keySet()));
    List<CorpusDocument> all = new ArrayList<>();
    whole.corpus().read(all::add);
    List<CorpusDocument> part = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (i % ONE_IN == 0 || judged.contains(all.get(i).id())) {
        part.add(all.get(i));
      }
    }
    Corpus corpus = new ListCorpus(part);
    return new RetrievalDataset(
        whole.name(), whole.split(), corpus, whole.queries(), whole.judgements(), List.of());
  }
}
