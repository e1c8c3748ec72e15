package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterMeasureCommandTest {

  @TempDir private Path directory;

  private Path pairs() throws IOException {
    return Files.writeString(
        directory.resolve("pairs.jsonl"),
        """
        {"query": "Mills on the river", "passage": "The river rises in the hills above the old town and has turned mills for centuries."}
        {"query": "When to sow beans", "passage": "Beans are sown in May, when the nights are no longer cold and the soil has dried."}
        """);
  }

  @Test
  void showsEachKindOfJunk() throws IOException {
    Path code =
        Files.writeString(directory.resolve("code"), "for(i=0;i<n;i++){a[i]=b[i]+(c[i]*2);}//#");
    Path json = directory.resolve("out.json");
    CommandRun run =
        CommandRun.of(
            "filter",
            "measure",
            pairs().toString(),
            "--junk",
            "code=" + code,
            "--json",
            json.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .containsPattern("real +2 +0 +0.0000")
        .containsPattern("wrong-decoding +2 +2 +1.0000 +1.0000 +")
        .containsPattern("code +1 +1 +1.0000 +1.0000 +");
    assertThat(Files.readString(json)).contains("\"wrong-decoding\"", "\"by_rule\"");
  }

  @Test
  void refusesWhatIsNotThere() throws IOException {
    assertThat(CommandRun.of("filter", "measure", "none").err()).contains("there is no file");
    assertThat(CommandRun.of("filter", "measure", pairs().toString(), "--web", "none").err())
        .contains("--web: there is no file");
  }
}
