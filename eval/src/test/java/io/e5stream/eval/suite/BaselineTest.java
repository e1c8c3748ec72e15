package io.e5stream.eval.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.e5stream.eval.measure.Prefixes;
import io.e5stream.eval.measure.Task;
import org.junit.jupiter.api.Test;

class BaselineTest {

  static final SuiteRun RUN =
      new SuiteRun(Task.RETRIEVAL, "tiny", "model", "exact", Prefixes.BUNDLE);

  static Baseline baseline(Double expected, Double tolerance, String source) {
    return new Baseline(RUN, "ndcg@10", expected, tolerance, source, "a note");
  }

  @Test
  void passesWithinTheToleranceAndAtItsLimit() {
    Baseline baseline = baseline(0.68854, 0.002, "a table");
    assertThat(baseline.measured(0.6875, 3).verdict()).isEqualTo(Verdict.PASS);
    assertThat(baseline.measured(0.68654, 3).verdict()).isEqualTo(Verdict.PASS);
    assertThat(baseline.measured(0.69054, 3).verdict()).isEqualTo(Verdict.PASS);
    assertThat(baseline.measured(0.6865, 3).verdict()).isEqualTo(Verdict.FAIL);
    assertThat(baseline.measured(0.6906, 3).verdict()).isEqualTo(Verdict.FAIL);
    assertThat(baseline.measured(0.6906, 3).difference()).isCloseTo(0.00206, within(1e-12));
  }

  @Test
  void withoutExpectationIsMeasured() {
    SuiteRow row = baseline(null, null, null).measured(0.5, 3);
    assertThat(row.verdict()).isEqualTo(Verdict.MEASURED);
    assertThat(row.measured()).isEqualTo(0.5);
    assertThat(row.note()).isEqualTo("a note");
    assertThat(row.seconds()).isEqualTo(3);
  }

  @Test
  void anotherModelHasNoExpectation() {
    Baseline other = baseline(0.5, 0.1, "a table").ofModel("other");
    assertThat(other.run().model()).isEqualTo("other");
    assertThat(other.expected()).isNull();
    assertThat(other.measured(0.1, 0).verdict()).isEqualTo(Verdict.MEASURED);
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatThrownBy(() -> baseline(0.5, null, "a table"))
        .hasMessageContaining("expected and tolerance belong together");
    assertThatThrownBy(() -> baseline(68.85, 0.002, "a table"))
        .hasMessageContaining("expected is 68.85; values are shares");
    assertThatThrownBy(() -> baseline(0.6885, Double.NaN, "a table"))
        .hasMessageContaining("tolerance is NaN");
    assertThatThrownBy(() -> baseline(0.6885, 0.002, " "))
        .hasMessageContaining("say in source where");
  }
}
