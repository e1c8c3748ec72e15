package io.e5stream.training.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.encoder.Bundle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterReportTest {

  @TempDir private Path directory;

  @Test
  void saysWhatWasDone() throws Exception {
    Bundle bundle = Bundle.builtIn();
    FilterCounts counts =
        FilterCounts.of(
            Map.of("pool", 9L, "kept", 5L, "rejected", 4L, "blank", 1L, "duplicate", 2L));
    new FilterReport("pairs.jsonl", bundle, "auto", FilterSettings.DEFAULTS, counts)
        .write(directory);
    assertThat(Files.readString(directory.resolve("filter.json")))
        .isEqualTo(
            """
            {
              "source" : "pairs.jsonl",
              "bundle" : {
                "id" : "e5-small-v2-1",
                "hash" : "%s",
                "precision" : "auto"
              },
              "settings" : {
                "direction" : "query",
                "rank" : 2,
                "pool" : 20000,
                "seed" : 1,
                "storage" : "float"
              },
              "pool" : 9,
              "pairs" : {
                "read" : 12,
                "kept" : 5,
                "rejected" : 4,
                "blank" : 1,
                "duplicate" : 2
              }
            }
            """
                .formatted(bundle.hash()));
  }
}
