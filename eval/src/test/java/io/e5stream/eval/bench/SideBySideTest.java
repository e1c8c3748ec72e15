package io.e5stream.eval.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.e5stream.eval.bench.Side.Work;
import io.e5stream.eval.measure.EvalProgress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SideBySideTest {

  /** 40 tokens in two texts. */
  private static final TextMix MIX =
      new TextMix(List.of(new BenchText("a", 10), new BenchText("b", 30)), 0);

  private static final ModelShape SMALL = new ModelShape(12, 384, 1536);

  private final List<String> log = new ArrayList<>();

  private FakeSide side(String name, long tokens, long padded) {
    return new FakeSide(name, new Work(tokens, padded), log);
  }

  @Test
  void sidesTakeTurnsAfterAllHaveWarmedUp() {
    try (SideBySide bench = new SideBySide(MIX, null)) {
      bench.side(side("a", 40, 0)).side(side("b", 40, 0)).run(2, EvalProgress.NONE);
    }
    assertThat(log)
        .containsExactly(
            "warm a", "warm b", "pass a", "pass b", "pass a", "pass b", "close a", "close b");
  }

  @Test
  void rowsSayRatesPaddingAndOperations() {
    SideBySide.Result result;
    try (SideBySide bench = new SideBySide(MIX, SMALL)) {
      result =
          bench
              .side(side("a", 40, 50))
              .side(side("b", 40, 0))
              .ratio(Ratio.of("a", "b"))
              .run(3, EvalProgress.NONE);
    }
    BenchRow row = result.rows().get(0);
    assertThat(row.name()).isEqualTo("a");
    assertThat(row.paddingShare()).isCloseTo(0.2, within(1e-9)); // 10 of 50
    assertThat(row.tokensPerSecond()).isEqualTo(row.median()).isBetween(row.min(), row.max());
    // 20 tokens a text.
    assertThat(row.textsPerSecond()).isCloseTo(row.tokensPerSecond() / 20, within(1e-6));
    double flops = SMALL.flopsPerToken(new int[] {10, 30});
    assertThat(row.gflops() / row.tokensPerSecond()).isCloseTo(flops / 1e9, within(1e-12));
    assertThat(result.rows().get(1).paddingShare()).as("not known").isNull();
    assertThat(result.ratios()).containsOnlyKeys("a_vs_b");
    List<Double> spread = result.ratioSpread().get("a_vs_b");
    assertThat(result.ratios().get("a_vs_b")).isBetween(spread.get(0), spread.get(1));
    assertThat(result.descriptions()).containsEntry("b", "fake b");
  }

  @Test
  void closesTheOthersWhenOneFailsTo() {
    SideBySide bench = new SideBySide(MIX, null).side(side("stuck", 1, 0)).side(side("b", 1, 0));
    assertThatThrownBy(bench::close).hasMessage("stuck");
    assertThat(log).containsExactly("close stuck", "close b");
  }

  @Test
  void twoSidesOfOneNameAreRefused() {
    try (SideBySide bench = new SideBySide(MIX, null).side(side("a", 1, 0)).side(side("a", 1, 0))) {
      assertThatThrownBy(() -> bench.run(1, EvalProgress.NONE)).hasMessageContaining("named a");
    }
  }
}
