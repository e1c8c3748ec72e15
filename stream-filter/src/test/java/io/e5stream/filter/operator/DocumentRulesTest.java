package io.e5stream.filter.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.filter.Side;
import io.e5stream.filter.Verdict;
import org.apache.flink.streaming.api.operators.StreamMap;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class DocumentRulesTest {

  @Test
  void judgesOnlyWhatIsToBeIndexed() throws Exception {
    RuleSource<String> rules =
        () ->
            text ->
                switch (text) {
                  case "bad" -> TestPairs.BAD;
                  case "fails" -> throw new IllegalStateException("a wrong index");
                  default -> Verdict.ACCEPTED;
                };
    try (var harness =
        new OneInputStreamOperatorTestHarness<>(new StreamMap<>(new DocumentRules(rules)))) {
      harness.open();
      harness.processElement(TestDocuments.index("a", "good", 1), 0);
      harness.processElement(TestDocuments.index("a", "bad", 2), 0);
      harness.processElement(TestDocuments.refresh("a", "bad", 3), 0);
      harness.processElement(TestDocuments.delete("a", 4), 0);
      harness.processElement(TestDocuments.index("a", "fails", 5), 0);

      assertThat(harness.extractOutputValues())
          .extracting(judged -> judged.rejected() == null ? "" : judged.rejected().rule())
          .containsExactly("", "test.bad", "", "", "rule.failed");
      assertThat(harness.extractOutputValues().get(4).rejected().side()).isEqualTo(Side.DOCUMENT);
    }
  }
}
