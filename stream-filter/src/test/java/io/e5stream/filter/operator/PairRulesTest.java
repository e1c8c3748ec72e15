package io.e5stream.filter.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.filter.Side;
import io.e5stream.filter.Verdict;
import io.e5stream.ingest.PairChange;
import io.e5stream.ingest.TextPair;
import java.util.function.Function;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.apache.flink.streaming.api.operators.StreamMap;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class PairRulesTest {

  private static OneInputStreamOperatorTestHarness<PairChange, Judged> harness(
      RuleSource<TextPair> rules) throws Exception {
    return new OneInputStreamOperatorTestHarness<>(new StreamMap<>(new PairRules(rules)));
  }

  @Test
  void judgesPairsAndPassesWithdrawals() throws Exception {
    try (var harness =
        harness(() -> pair -> pair.passage().equals("bad") ? TestPairs.BAD : Verdict.ACCEPTED)) {
      harness.open();
      harness.processElement(TestPairs.formed("a", "good", 1, 1), 0);
      harness.processElement(TestPairs.formed("b", "bad", 1, 1), 0);
      harness.processElement(PairChange.withdrawn("news:c", "news", 1, 1), 0);

      assertThat(harness.extractOutputValues())
          .containsExactly(
              TestPairs.accepted("a", "good", 1, 1),
              TestPairs.bad("b", "bad", 1, 1),
              TestPairs.withdrawn("c", 1, 1));
    }
  }

  @Test
  void whatARuleFailsOnIsTurnedDownAndTheRestGoesOn() throws Exception {
    Function<TextPair, Verdict> failing =
        pair ->
            switch (pair.passage()) {
              case "fails" -> throw new IllegalStateException("a wrong index");
              case "deep" -> throw new StackOverflowError("a pattern that recurses");
              default -> Verdict.ACCEPTED;
            };
    try (var harness = harness(() -> failing)) {
      harness.open();
      harness.processElement(TestPairs.formed("a", "fails", 1, 1), 0);
      harness.processElement(TestPairs.formed("b", "deep", 1, 1), 0);
      harness.processElement(TestPairs.formed("c", "good", 1, 1), 0);

      assertThat(harness.extractOutputValues())
          .extracting(judged -> judged.rejected() == null ? "" : judged.rejected().rule())
          .containsExactly("rule.failed", "rule.failed", "");
      assertThat(harness.extractOutputValues().get(0).rejected().side()).isEqualTo(Side.PAIR);
      assertThat(harness.extractOutputValues().get(0).change().pair().passage()).isEqualTo("fails");
    }
  }

  @Test
  void errorsOfTheMachineFailTheJob() throws Exception {
    try (var harness =
        harness(
            () ->
                pair -> {
                  throw new OutOfMemoryError("none left");
                })) {
      harness.open();
      assertThatThrownBy(() -> harness.processElement(TestPairs.formed("a", "x", 1, 1), 0))
          .isInstanceOf(OutOfMemoryError.class);
    }
  }

  @Test
  void settingsThatCannotBeMetStopTheJobForGood() throws Exception {
    try (var harness =
        harness(
            () -> {
              throw new IllegalArgumentException("there is no file x");
            })) {
      assertThatThrownBy(harness::open)
          .isInstanceOf(SuppressRestartsException.class)
          .rootCause()
          .hasMessage("there is no file x");
    }
  }
}
