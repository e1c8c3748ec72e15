package io.e5stream.eval.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.Device;
import io.e5stream.embed.encoder.EncoderOptions;
import io.e5stream.eval.measure.EvalProgress;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

/** The sides that run the real model do the work that they are said to do. */
class EncodingSidesTest {

  private static final Bundle BUNDLE = Bundle.builtIn();
  private static final TextMix MIX =
      TextMix.of(
          List.of(
              "query: why", "passage: Leaves steep for two minutes.", "passage: tea", "query: a"),
          BUNDLE);

  private final LongAdder advanced = new LongAdder();
  private final EvalProgress progress =
      new EvalProgress() {
        @Override
        public void stage(String name, long total) {}

        @Override
        public void advance(long steps) {
          advanced.add(steps);
        }
      };

  @Test
  void theEncoderReadsAllTokens() {
    // One call for two texts each: the first pair is padded, 5 to 9 or so tokens.
    var gathering = new EncoderSide.Gathering(2, 1_000);
    try (EncoderSide side =
        EncoderSide.open("fp32", BUNDLE, EncoderOptions.DEFAULTS, MIX, gathering, 2)) {
      side.warmUp();
      Side.Work work = side.pass(progress);
      assertThat(work.tokens()).isEqualTo(MIX.tokens()).isEqualTo(side.tokens());
      int[] n = MIX.lengths();
      assertThat(work.paddedTokens())
          .isEqualTo(2L * Math.max(n[0], n[1]) + 2L * Math.max(n[2], n[3]));
      assertThat(advanced.sum()).isEqualTo(MIX.tokens());
    }
  }

  @Test
  void theCeilingRunsAsManyTokensWithoutPadding() {
    try (CeilingSide side = CeilingSide.open("ceiling", BUNDLE, MIX, Device.CPU, 512, 2)) {
      side.warmUp();
      Side.Work work = side.pass(progress);
      // All four texts are one batch of four rows: less than four tokens are left out.
      assertThat(work.tokens()).isBetween(MIX.tokens() - 3, MIX.tokens()).isEqualTo(side.tokens());
      assertThat(work.paddedTokens()).isEqualTo(work.tokens());
      assertThat(advanced.sum()).isEqualTo(work.tokens());
    }
  }

  @Test
  void productsAreThoseOfTheModel() {
    ModelShape tiny = new ModelShape(2, 4, 8);
    try (MatMulSide side = MatMulSide.open(tiny, MIX, 16, 2)) {
      side.warmUp();
      Side.Work work = side.pass(progress);
      assertThat(work.tokens()).isEqualTo(2 * 16); // a batch a caller
      assertThat(side.gflops()).containsOnlyKeys("4x4", "4x8", "8x4");
      assertThat(side.gflops().values()).allMatch(rate -> rate > 0);
      assertThat(side.flopsPerToken(1e9)).isEqualTo(tiny.linearFlopsPerToken());
    }
  }
}
