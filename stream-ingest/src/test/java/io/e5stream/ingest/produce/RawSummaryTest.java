package io.e5stream.ingest.produce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RawSummaryTest {

  private static RawSummary summary(long read) {
    return new RawSummary(read, 3, new TreeMap<>(Map.of("a", 2L, "b", 1L)), 4);
  }

  @Test
  void failsWhenARecordIsUnaccountedFor() throws Exception {
    summary(10).requireSum();
    assertThat(summary(10).addsUp()).isTrue();
    assertThatThrownBy(() -> summary(11).requireSum())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("11 records were read, but 3 sent, 3 skipped and 4 left out");
    assertThatThrownBy(() -> summary(9).requireSum()).isInstanceOf(IOException.class);
  }
}
