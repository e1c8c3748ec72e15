package io.e5stream.eval.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {

  @TempDir private Path directory;

  @Test
  void writesThePageAndItsCompanions() throws IOException {
    Path page = directory.resolve("new/a.b.html");
    List<Path> files = ReportFiles.write(Samples.small(), page);
    assertThat(files)
        .containsExactly(page, directory.resolve("new/a.b.md"), directory.resolve("new/a.b.json"));
    assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    assertThat(Files.readString(files.get(1))).startsWith("# Evaluation of m");
    assertThat(JsonMapper.builder().build().readTree(files.get(2).toFile()).get("tasks"))
        .hasSize(2);
  }

  @Test
  void writesEachPlot() throws IOException {
    Path plots = directory.resolve("plots");
    assertThat(ReportFiles.writePlots(Samples.small(), plots))
        .containsExactly(
            plots.resolve("differences.svg"),
            plots.resolve("retrieval-ndcg-10.svg"),
            plots.resolve("bench-encode.svg"))
        .allSatisfy(
            file -> assertThat(Files.readString(file)).startsWith("<?xml").contains("<svg"));
  }
}
