package io.e5stream.eval.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.e5stream.eval.dataset.BeirFolder;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.measure.Prefixes;
import io.e5stream.search.Bm25Fields;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * BM25 on the whole of SciFact against what Anserini publishes for Lucene (k1 = 0.9, b = 0.4):
 * docs/reproduce/from-document-collection/beir-v1.0.0-scifact.{flat,multifield}.md there. Its ties
 * go by document id ascending, ours descending, as trec_eval's.
 */
class SciFactBm25Test {

  @ParameterizedTest
  @CsvSource({"FLAT, 0.6789, 0.9253", "MULTIFIELD, 0.6647, 0.9076"})
  void givesThePublishedValues(Bm25Fields fields, double ndcg, double recall) {
    RetrievalReport report =
        RetrievalEvaluation.run(
                BeirFolder.open(SciFactFolder.find(), "test"),
                new Bm25Retriever(fields),
                Prefixes.NONE,
                EvalProgress.NONE)
            .report();
    System.out.println(report.toJson());
    assertThat(report.metrics().get("ndcg@10")).isCloseTo(ndcg, within(0.0005));
    assertThat(report.metrics().get("recall@100")).isCloseTo(recall, within(0.0005));
  }
}
