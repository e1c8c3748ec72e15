package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.training.consistency.FilterCounts;
import io.e5stream.training.consistency.FilterReport;
import io.e5stream.training.consistency.FilterSettings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FilterSummaryTest {

  private static String print(long pool, long kept) {
    FilterCounts counts =
        FilterCounts.of(Map.of("pool", pool, "kept", kept, "rejected", 1L, "blank", 0L));
    StringWriter out = new StringWriter();
    new FilterSummary(
            new FilterReport("a.jsonl", Bundle.builtIn(), "auto", FilterSettings.DEFAULTS, counts))
        .print(new PrintWriter(out));
    return out.toString();
  }

  @Test
  void countsAllPairs() {
    assertThat(print(1_000, 1_999))
        .contains("2,000 of a.jsonl", "e5-small-v2-1 (", "passages for each query, among 1,000")
        .containsPattern("kept +1,999 \\(100\\.0 %\\)")
        .containsPattern("rejected +1 \\(0\\.1 %\\)")
        .containsPattern("duplicate +0 \\(0\\.0 %\\)")
        .doesNotContain("note");
  }

  @Test
  void saysWhenThePoolIsTooSmallToTell() {
    assertThat(print(2, 1)).contains("note: among 2 pairs every one is of rank 2 or better");
  }
}
