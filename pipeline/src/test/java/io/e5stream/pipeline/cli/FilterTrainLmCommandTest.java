package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterTrainLmCommandTest {

  @TempDir private Path directory;
  private Path text;
  private Path out;

  @BeforeEach
  void write() throws IOException {
    text = Files.writeString(directory.resolve("text"), "A b.\na c\n");
    out = directory.resolve("model.arpa");
  }

  private CommandRun train(String... flags) {
    String[] args = new String[flags.length + 6];
    String[] first = {"filter", "train-lm", "--text", text.toString(), "--out", out.toString()};
    System.arraycopy(first, 0, args, 0, 6);
    System.arraycopy(flags, 0, args, 6, flags.length);
    return CommandRun.of(args);
  }

  @Test
  void writesAModel() throws IOException {
    CommandRun run = train("--order", "2");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("words    4", "1-grams  6 of 6", "2-grams  5 of 5", "model.arpa");
    assertThat(run.err()).contains("too few n-grams of order [1, 2]");
    assertThat(Files.readString(out))
        .startsWith("\\data\\\nngram 1=6\nngram 2=5\n")
        .contains("-99\t<s>\t", "\ta b\n")
        .endsWith("\\end\\\n");
    assertThat(directory.resolve("model.arpa.part")).doesNotExist();
  }

  @Test
  void showsHowFarItHasRead() {
    PrintStream before = System.err;
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    System.setErr(new PrintStream(shown, true, StandardCharsets.UTF_8));
    try {
      assertThat(train("--text", text.toString()).exitCode()).isZero();
    } finally {
      System.setErr(before);
    }
    assertThat(shown.toString(StandardCharsets.UTF_8)).contains("reading").contains("100%");
  }

  @Test
  void prunes() {
    assertThat(train("--order", "2", "--prune", "0,1").out()).contains("2-grams  1 of 5");
  }

  @Test
  void wrongUseIsSaid() throws IOException {
    assertThat(train("--order", "0").err()).contains("order must be 1 to 10 but is 0");
    assertThat(train("--prune", "1").err()).contains("words are not pruned");
    Files.writeString(text, "...\n");
    CommandRun empty = train();
    assertThat(empty.exitCode()).isEqualTo(2);
    assertThat(empty.err()).contains("no words");
    assertThat(out).doesNotExist();
    Files.delete(text);
    assertThat(train().err()).contains("--text: there is no file");
  }
}
