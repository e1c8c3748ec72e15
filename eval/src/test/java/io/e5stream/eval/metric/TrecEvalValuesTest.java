package io.e5stream.eval.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Values that trec_eval publishes with its own tests (github.com/usnistgov/trec_eval, {@code
 * test/out.test.aq}), by query, to four digits. Of its run and its judgements only what decides
 * them is here: at which of 500 ranks the relevant documents stand, and how many there are.
 */
class TrecEvalValuesTest {

  private static final List<Metric> METRICS =
      List.of(
          new AveragePrecision(),
          new ReciprocalRank(500),
          new Precision(5),
          new Precision(10),
          new Recall(10),
          new Recall(100),
          new Ndcg(5),
          new Ndcg(10),
          new Ndcg(100));

  private static final double[][] PUBLISHED = {
    {0.0324, 0.1667, 0.0000, 0.2000, 0.0042, 0.0485, 0.0000, 0.1518, 0.2166},
    {0.4175, 1.0000, 0.8000, 0.7000, 0.0909, 0.5455, 0.8304, 0.7530, 0.6046},
    {0.0858, 0.0526, 0.0000, 0.0000, 0.0000, 0.9000, 0.0000, 0.0000, 0.3537}
  };

  private static final double[] PUBLISHED_MEANS = {
    0.1785, 0.4064, 0.2667, 0.3000, 0.0317, 0.4980, 0.2768, 0.3016, 0.3916
  };

  private static final int[] RANKS_301 = {
    6, 7, 16, 18, 20, 26, 30, 32, 37, 39, 43, 49, 54, 56, 57, 59, 63, 67, 70, 83, 92, 96, 100, 103,
    112, 115, 116, 122, 125, 130, 131, 133, 143, 144, 145, 158, 172, 178, 184, 197, 199, 200, 207,
    210, 212, 219, 224, 229, 240, 249, 253, 263, 267, 274, 280, 290, 307, 309, 315, 317, 318, 320,
    327, 342, 348, 384, 394, 419, 435, 491, 495
  };

  private static final int[] RANKS_302 = {
    1, 2, 4, 5, 6, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 22, 24, 27, 28, 30, 31, 34, 36, 37,
    39, 42, 43, 44, 47, 48, 49, 50, 51, 53, 56, 58, 72, 79, 82, 84, 116, 154, 289, 301, 331, 353,
    394, 458
  };

  private static final int[] RANKS_303 = {19, 37, 41, 43, 44, 65, 67, 89, 99, 107};

  private final Map<String, Map<String, Integer>> judgements = new HashMap<>();
  private final List<Ranking> rankings = new ArrayList<>();

  @Test
  void eachQueryHasThePublishedValues() {
    add("301", RANKS_301, 474);
    add("302", RANKS_302, 77);
    add("303", RANKS_303, 10);
    QueryScores scores = QueryScores.of(METRICS, judgements, rankings);
    for (int m = 0; m < METRICS.size(); m++) {
      String metric = METRICS.get(m).name();
      for (int query = 0; query < 3; query++) {
        assertThat(scores.byMetric().get(metric).get("30" + (query + 1)))
            .as("%s of query 30%d", metric, query + 1)
            .isCloseTo(PUBLISHED[query][m], within(0.5001e-4));
      }
      assertThat(scores.means().get(metric))
          .as("mean %s", metric)
          .isCloseTo(PUBLISHED_MEANS[m], within(0.5001e-4));
    }
  }

  /** A run of 500 documents and judgements of as many relevant ones, some of them never found. */
  private void add(String query, int[] ranks, int relevant) {
    Set<Integer> found = new HashSet<>();
    IntStream.of(ranks).forEach(found::add);
    Map<String, Integer> judged = new HashMap<>();
    List<Hit> hits = new ArrayList<>();
    for (int rank = 1; rank <= 500; rank++) {
      hits.add(new Hit("d" + rank, 1000f - rank));
      judged.put("d" + rank, found.contains(rank) ? 1 : 0);
    }
    for (int missed = ranks.length; missed < relevant; missed++) {
      judged.put("missed" + missed, 1);
    }
    judgements.put(query, judged);
    rankings.add(new Ranking(query, hits));
  }
}
