package io.e5stream.pipeline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.eval.bench.BenchText;
import io.e5stream.eval.bench.Side;
import io.e5stream.eval.bench.TextMix;
import io.e5stream.eval.measure.EvalProgress;
import java.util.List;
import org.junit.jupiter.api.Test;

class LangChain4jSideTest {

  private static final Bundle BUNDLE = Bundle.builtIn();

  @Test
  void embedsTheSameTokensAsOurs() {
    TextMix mix =
        TextMix.of(
            List.of("query: why", "passage: " + "wavelength ".repeat(700), "passage: tea"), BUNDLE);
    try (LangChain4jSide shipped = LangChain4jSide.shipped(mix, 2);
        LangChain4jSide tuned = LangChain4jSide.tuned(mix, BUNDLE, 2)) {
      for (LangChain4jSide side : List.of(shipped, tuned)) {
        side.warmUp();
        assertThat(side.pass(EvalProgress.NONE))
            .isEqualTo(new Side.Work(mix.tokens(), mix.tokens()));
      }
      assertThat(shipped.name()).isEqualTo("langchain4j");
      assertThat(tuned.name()).isEqualTo("langchain4j_tuned");
    }
  }

  @Test
  void aDifferentAmountOfWorkIsNoComparison() {
    TextMix wrong = new TextMix(List.of(new BenchText("query: why", 6)), 0); // it has 5
    try (LangChain4jSide side = LangChain4jSide.shipped(wrong, 1)) {
      assertThatThrownBy(() -> side.pass(EvalProgress.NONE))
          .hasMessageContaining("1 texts of 3 tokens, ours are 1 of 4");
    }
  }
}
