package io.e5stream.eval.report.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.eval.report.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFolderTest {

  @TempDir private Path folder;

  private void suite(String file) throws IOException {
    Samples.suite(file, Samples.retrieval("d", "m", "exact", 0.5))
        .report()
        .write(folder.resolve(file));
  }

  private void bench(String bench) throws IOException {
    Samples.bench(bench, Samples.rate("r", 1))
        .report()
        .write(folder.resolve("bench-" + bench + ".json"));
  }

  @Test
  void readsAllResultsInTheOrderToShow() throws IOException {
    suite("suite-b.json");
    suite("suite.json");
    bench("search");
    bench("encode");
    bench("an-other");
    Files.writeString(folder.resolve("report.json"), "{}");
    Files.writeString(folder.resolve("notes.txt"), "");

    Results results = ResultFolder.read(folder);
    assertThat(results.suites())
        .extracting(Results.SuiteFile::file)
        .containsExactly("suite.json", "suite-b.json");
    assertThat(results.benches())
        .extracting(Results.BenchFile::file)
        .containsExactly("bench-encode.json", "bench-search.json", "bench-an-other.json");
    assertThat(results.suites().get(0).report().rows()).hasSize(1);
  }

  @Test
  void noResultsSaysWhatToRun() {
    for (Path nothing : new Path[] {folder, folder.resolve("none")}) {
      assertThatThrownBy(() -> ResultFolder.read(nothing))
          .isInstanceOf(ResultException.class)
          .hasMessageContaining("no results in " + nothing)
          .hasMessageContaining("./e5-stream eval suite")
          .hasMessageContaining("./e5-stream bench encode")
          .hasMessageContaining("--results");
    }
  }

  @Test
  void aFolderThatIsNotThereIsToldFromAnEmptyOne() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> ResultFolder.read(folder.resolve("none")))
        .hasMessageContaining("there is no such folder");
    assertThatThrownBy(() -> ResultFolder.read(file)).hasMessageContaining("it is no folder");
    assertThatThrownBy(() -> ResultFolder.read(folder))
        .hasMessageContaining("it has no suite*.json and no bench-*.json");
  }

  @Test
  void aBrokenFileIsNamedWithItsLine() throws IOException {
    Files.writeString(folder.resolve("suite.json"), "{\n \"created\": \"now\",\n \"rows\": 7 }");
    assertThatThrownBy(() -> ResultFolder.read(folder))
        .isInstanceOf(ResultException.class)
        .hasMessageContaining(folder.resolve("suite.json") + ":3 is no result")
        .hasMessageContaining("Make it again, or move it away");
  }

  @Test
  void emptyAndNullAreNoResults() throws IOException {
    Files.writeString(folder.resolve("suite.json"), "");
    assertThatThrownBy(() -> ResultFolder.read(folder)).isInstanceOf(ResultException.class);
    Files.writeString(folder.resolve("suite.json"), "null");
    assertThatThrownBy(() -> ResultFolder.read(folder)).hasMessageContaining("no result but null");
    Files.writeString(folder.resolve("suite.json"), "{}");
    assertThatThrownBy(() -> ResultFolder.read(folder)).hasMessageContaining("is no result");
  }

  @Test
  void tellsItsOwnFilesByName() {
    assertThat(ResultFolder.isResult("suite.json")).isTrue();
    assertThat(ResultFolder.isResult("suite-int8.json")).isTrue();
    assertThat(ResultFolder.isResult("bench-index.json")).isTrue();
    assertThat(ResultFolder.isResult("report.json")).isFalse();
    assertThat(ResultFolder.isResult("suite.md")).isFalse();
  }
}
