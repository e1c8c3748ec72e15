package io.e5stream.pipeline.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.PairCount;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairsSummaryTest {

  private static final List<PairCount> BALANCED =
      List.of(
          new PairCount("web", PairCount.READ, 2000),
          new PairCount("web", PairCount.DEAD_LETTER, 3),
          new PairCount("web", PairCount.FORMED, 1500),
          new PairCount("web", PairCount.WITHDRAWN, 20),
          new PairCount("web", PairCount.ACCEPTED, 1000),
          new PairCount("web", PairCount.REJECTED + "pair.new-words", 400),
          new PairCount("web", PairCount.REJECTED + "c4.curly", 90),
          new PairCount("web", PairCount.SUPERSEDED, 10),
          new PairCount("web", PairCount.REMOVED, 20),
          new PairCount("web", PairCount.UNCHANGED, 7),
          new PairCount("web", PairCount.LEFT_OUT + "no_query", 5),
          new PairCount("news", PairCount.READ, 1),
          new PairCount("news", PairCount.FORMED, 1),
          new PairCount("news", PairCount.ACCEPTED, 1));

  @Test
  void aRowForEachSourceAndTheirSum() {
    assertThat(PairsSummary.table(BALANCED))
        .containsPattern("(?m)^  news +1 +0 +1 +0 +1 +0 +0 +0$")
        .containsPattern("(?m)^  web +2,000 +3 +1,500 +20 +1,000 +490 +10 +20$")
        .containsPattern("(?m)^  sum +2,001 +3 +1,501 +20 +1,001 +490 +10 +20$");
  }

  @Test
  void bothSidesOfTheBalance() {
    assertThat(PairsSummary.table(BALANCED))
        .containsPattern(
            "(?m)^  formed \\+ withdrawn = 1,521,"
                + " accepted \\+ rejected \\+ superseded \\+ removed = 1,521$");
  }

  @Test
  void whatIsNotSettledYetIsNamed() {
    assertThat(PairsSummary.table(List.of(new PairCount("web", PairCount.FORMED, 3))))
        .contains("formed + withdrawn = 3,", "= 0: 3 on their way");
  }

  @Test
  void rulesTheMostFrequentFirstAndWhyNothingWasFormed() {
    assertThat(PairsSummary.table(BALANCED))
        .containsPattern("(?m)^  web +rejected by: pair.new-words 400, c4.curly 90$")
        .containsPattern("(?m)^  web +no pair: no_query 5$")
        .containsPattern("(?m)^  web +as before: 7$")
        .doesNotContainPattern("(?m)^  news +(rejected by|no pair|as before)");
  }

  @Test
  void countsOfTheSameNameAreAddedUp() {
    assertThat(
            PairsSummary.table(
                List.of(
                    new PairCount("web", PairCount.READ, 1),
                    new PairCount("web", PairCount.READ, 2))))
        .containsPattern("(?m)^  web +3 ");
  }
}
