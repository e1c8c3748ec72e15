package io.e5stream.eval.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteStoreTest {

  @TempDir private Path directory;
  private SuiteStore store;

  @BeforeEach
  void inADirectoryToBeMade() {
    store = new SuiteStore(directory.resolve("eval/suite.json"));
  }

  private static SuiteReport report(String created, SuiteRow... rows) {
    return new SuiteReport(created, "2 cores", List.of(rows));
  }

  private static SuiteRow row(String metric, double value) {
    return new Baseline(BaselineTest.RUN, metric, null, null, null, null).measured(value, 1);
  }

  @Test
  void aPartReplacesTheSamePart() throws IOException {
    store.replace(report("monday", row("ndcg@10", 0.1), row("recall@100", 0.2)));
    store.update(report("tuesday", row("ndcg@10", 0.3), row("map", 0.4)));
    assertThat(SuiteReport.read(store.file()))
        .isEqualTo(report("tuesday", row("ndcg@10", 0.3), row("recall@100", 0.2), row("map", 0.4)));
    store.replace(report("friday", row("map", 0.5)));
    assertThat(SuiteReport.read(store.file())).isEqualTo(report("friday", row("map", 0.5)));
    try (Stream<Path> files = Files.list(store.file().getParent())) {
      assertThat(files).containsExactly(store.file());
    }
  }

  @Test
  void aDamagedFileIsBegunAnew() throws IOException {
    store.update(report("monday", row("map", 0.4)));
    Files.writeString(store.file(), "{\"rows\": [");
    store.update(report("tuesday", row("map", 0.5)));
    assertThat(SuiteReport.read(store.file())).isEqualTo(report("tuesday", row("map", 0.5)));
  }
}
