package io.e5stream.pipeline.filter.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.TextPair;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairSampleTest {

  private static final List<TextPair> PAIRS =
      IntStream.range(100, 200)
          .mapToObj(i -> new TextPair("web:" + i, "q", "p", "web", null))
          .toList();

  @Test
  void drawsWithoutRepetitionInTheirOrder() {
    List<TextPair> sample = PairSample.of(PAIRS, 30, 1);
    assertThat(sample).hasSize(30).isSubsetOf(PAIRS).doesNotHaveDuplicates();
    assertThat(sample).isSortedAccordingTo(Comparator.comparing(TextPair::id));
  }

  @Test
  void theSeedDecides() {
    assertThat(PairSample.of(PAIRS, 30, 1)).isEqualTo(PairSample.of(PAIRS, 30, 1));
    assertThat(PairSample.of(PAIRS, 30, 1)).isNotEqualTo(PairSample.of(PAIRS, 30, 2));
  }

  @Test
  void takesAllWhereThereAreNoMore() {
    assertThat(PairSample.of(PAIRS, 100, 1)).isEqualTo(PAIRS);
  }
}
