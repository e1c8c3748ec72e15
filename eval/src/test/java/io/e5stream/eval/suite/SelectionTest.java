package io.e5stream.eval.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.eval.measure.Prefixes;
import io.e5stream.eval.measure.Task;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {

  private static final SuiteRun RUN =
      new SuiteRun(Task.PAIR_CLASSIFICATION, "scifact", "bm25", "bm25-flat", Prefixes.NONE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pair-classification",
        "fact",
        "SCI",
        "flat",
        "sci*",
        "*flat",
        "bm25?flat",
        "pair*",
        "scifact/bm25",
        "*/scifact/*/bm25-flat/*"
      })
  void takes(String pattern) {
    assertThat(new Selection(List.of(pattern)).takes(RUN)).isTrue();
    assertThat(new Selection(List.of("nothing", pattern)).takes(RUN)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cisi", "sci?", "fact*", "none", "scifact/exact", "*/scifact"})
  void leavesOut(String pattern) {
    assertThat(new Selection(List.of(pattern)).takes(RUN)).isFalse();
  }

  @Test
  void noPatternTakesAll() {
    assertThat(new Selection(List.of()).takes(RUN)).isTrue();
    assertThat(new Selection(List.of()).takesAll()).isTrue();
    assertThat(new Selection(List.of("a")).takesAll()).isFalse();
  }
}
