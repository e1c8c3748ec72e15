package io.e5stream.pipeline.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.PairCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PairsSummaryTest {

  private final List<PairCount> counts =
      new ArrayList<>(
          List.of(
              new PairCount("stackexchange", "read", 7),
              new PairCount("stackexchange", "formed", 3),
              new PairCount("stackexchange", "accepted", 1),
              new PairCount("stackexchange", "rejected.pair.min-words", 2),
              new PairCount("web", "read", 12_345),
              new PairCount("web", "dead_letter", 5),
              new PairCount("web", "formed", 12_000),
              new PairCount("web", "withdrawn", 4),
              new PairCount("web", "accepted", 11_000),
              new PairCount("web", "rejected.nemo.digits", 900),
              new PairCount("web", "rejected.pair.new-words", 90),
              new PairCount("web", "superseded", 10),
              new PairCount("web", "removed", 4),
              new PairCount("web", "left_out.no_query", 340)));

  private List<String> lines() {
    return PairsSummary.table(counts).lines().toList();
  }

  @Test
  void sourcesAndTheirSumAreInColumns() {
    assertThat(lines().get(0).split(" +"))
        .containsExactly(
            "",
            "source",
            "read",
            "dead",
            "formed",
            "withdrawn",
            "accepted",
            "rejected",
            "superseded",
            "removed");
    assertThat(lines().get(1)).matches(" +stackexchange +7 +0 +3 +0 +1 +2 +0 +0");
    assertThat(lines().get(3)).matches(" +sum +12,352 +5 +12,003 +4 +11,001 +992 +10 +4");
    assertThat(lines().subList(0, 4))
        .extracting(String::length)
        .containsOnly(lines().get(0).length())
        .allMatch(length -> length <= 100);
  }

  @Test
  void numbersDoNotDependOnTheLanguage() {
    List<String> english = lines();
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMAN);
    try {
      assertThat(lines()).isEqualTo(english);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void whatIsNotSettledYetIsSaid() {
    assertThat(lines().get(4))
        .contains("formed + withdrawn = 12,007")
        .endsWith("accepted + rejected + superseded + removed = 12,007");

    counts.add(new PairCount("web", "formed", 2));

    assertThat(lines().get(4)).endsWith("= 12,007: 2 on their way");
  }

  @Test
  void rulesAndReasonsAreListedBySourceTheMostFrequentFirst() {
    assertThat(lines())
        .anyMatch(line -> line.matches(" +web +rejected: nemo.digits 900, pair.new-words 90"))
        .anyMatch(line -> line.matches(" +web +no pair: no_query 340"));
  }
}
