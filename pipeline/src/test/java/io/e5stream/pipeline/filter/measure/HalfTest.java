package io.e5stream.pipeline.filter.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HalfTest {

  private static final List<String> TEXTS =
      IntStream.range(0, 2_000).mapToObj(i -> "text number " + i).toList();

  @Test
  void eachTextIsInOneOfAboutEqualHalves() {
    assertThat(TEXTS)
        .allMatch(text -> Half.DEVELOPMENT.holds(text) != Half.MEASURED.holds(text))
        .allMatch(Half.ALL::holds);
    double share = TEXTS.stream().filter(Half.MEASURED::holds).count() / 2_000.0;
    assertThat(share).isCloseTo(0.5, within(0.05));
  }

  @Test
  void aTextNeverChangesItsHalf() {
    // What was measured once is only comparable while these stand.
    assertThat(TEXTS.subList(0, 8).stream().map(Half.MEASURED::holds).toList())
        .containsExactly(HALVES);
  }

  private static final Boolean[] HALVES = {false, true, false, false, false, false, false, true};
}
