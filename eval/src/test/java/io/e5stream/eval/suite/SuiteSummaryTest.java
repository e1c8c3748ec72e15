package io.e5stream.eval.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SuiteSummaryTest {

  private static SuiteSummary of(Verdict... verdicts) {
    Baseline baseline = BaselineTest.baseline(null, null, null);
    List<SuiteRow> rows =
        Stream.of(verdicts).map(verdict -> baseline.unmeasured(verdict, "", 0)).toList();
    return SuiteSummary.of(rows);
  }

  @Test
  void countsAllVerdicts() {
    assertThat(of(Verdict.PASS, Verdict.MISSING, Verdict.PASS).line())
        .isEqualTo("3 values: 2 pass, 0 fail, 0 measured, 1 missing, 0 error");
  }

  @Test
  void aMissingDataSetIsNoFailure() {
    assertThat(of(Verdict.PASS, Verdict.MISSING, Verdict.MEASURED).isGood()).isTrue();
    assertThat(of(Verdict.PASS, Verdict.FAIL).isGood()).isFalse();
    assertThat(of(Verdict.PASS, Verdict.ERROR).isGood()).isFalse();
  }
}
