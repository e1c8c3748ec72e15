package io.e5stream.filter.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.PairChange;
import io.e5stream.ingest.ResolvedChange;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.operators.StreamMap;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class MaskTest {

  private static final Configuration EMAIL =
      Configuration.fromMap(Map.of("filter.mask", "email", "kafka.client.sasl.password", "x"));

  @Test
  void masksBothSidesOfAPair() throws Exception {
    try (var harness =
        new OneInputStreamOperatorTestHarness<>(
            new StreamMap<>(new PairMask(FilterKeys.of(EMAIL))))) {
      harness.open();
      harness.processElement(TestPairs.formed("a", "who is a@b.org", "c@d.org is it", 4, 5), 0);
      harness.processElement(PairChange.withdrawn("news:b", "news", 6, 7), 0);

      assertThat(harness.extractOutputValues())
          .containsExactly(
              TestPairs.formed("a", "who is <EMAIL>", "<EMAIL> is it", 4, 5),
              PairChange.withdrawn("news:b", "news", 6, 7));
    }
  }

  @Test
  void masksDocumentsAndLeavesTheirActionAndOrigin() throws Exception {
    try (var harness =
        new OneInputStreamOperatorTestHarness<>(
            new StreamMap<>(new DocumentMask(FilterKeys.of(EMAIL))))) {
      harness.open();
      ResolvedChange refresh = TestDocuments.refresh("a@b.org", "write to c@d.org", 3);
      harness.processElement(refresh, 0);
      harness.processElement(TestDocuments.delete("a", 4), 0);

      ResolvedChange masked = harness.extractOutputValues().get(0);
      assertThat(masked.change().document().title()).isEqualTo("Title of <EMAIL>");
      assertThat(masked.change().document().text()).isEqualTo("write to <EMAIL>");
      assertThat(masked.id()).isEqualTo("a@b.org");
      assertThat(masked.action()).isEqualTo(refresh.action());
      assertThat(masked.change().origin()).isEqualTo(refresh.change().origin());
      assertThat(harness.extractOutputValues().get(1)).isEqualTo(TestDocuments.delete("a", 4));
    }
  }

  @Test
  void onlyKeysOfTheFilterTravel() {
    assertThat(FilterKeys.of(EMAIL).toMap()).isEqualTo(Map.of("filter.mask", "email"));
  }
}
