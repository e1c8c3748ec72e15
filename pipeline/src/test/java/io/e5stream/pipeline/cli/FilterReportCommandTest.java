package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.filter.Limit.Bound;
import io.e5stream.filter.Rejection;
import io.e5stream.filter.Rejection.Kind;
import io.e5stream.filter.RejectionJson;
import io.e5stream.filter.Side;
import io.e5stream.filter.Verdict.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterReportCommandTest {

  @TempDir private Path directory;

  private CommandRun report(Path file, String... more) {
    String[] args = new String[6 + more.length];
    args[0] = "filter";
    args[1] = "report";
    args[2] = "--file";
    args[3] = file.toString();
    args[4] = "--out";
    args[5] = directory.resolve("page.html").toString();
    System.arraycopy(more, 0, args, 6, more.length);
    return CommandRun.of(args);
  }

  private Path rejections(String... more) throws IOException {
    Rejection rejection =
        new Rejection(
            Kind.PAIR,
            "web:1",
            "web",
            1,
            new Rejected("nemo.digits", Side.PASSAGE, 0.5, Bound.AT_MOST, 0.15),
            "",
            "How many?",
            "1 2 3 4");
    String line =
        new String(RejectionJson.write(rejection), java.nio.charset.StandardCharsets.UTF_8);
    return Files.writeString(
        directory.resolve("rejected.jsonl"), line + "\n\n" + String.join("\n", more));
  }

  @Test
  void makesAPageOfAFile() throws IOException {
    CommandRun run = report(rejections());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("1 rejections of the file", "page.html");
    assertThat(Files.readString(directory.resolve("page.html"))).contains("nemo.digits", "1 2 3 4");
  }

  @Test
  void doesNotReplaceAPage() throws IOException {
    Path page = Files.writeString(directory.resolve("page.html"), "kept");
    CommandRun run = report(rejections());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("is there already: give another name");
    assertThat(page).hasContent("kept");
  }

  @Test
  void namesALineThatIsNoRejection() throws IOException {
    CommandRun run = report(rejections("{\"kind\": \"pair\"}"));
    assertThat(run.exitCode()).isNotZero();
    assertThat(run.err()).contains("rejected.jsonl:3: no rejection: the field id is missing");
    assertThat(directory.resolve("page.html")).doesNotExist();
  }

  @Test
  void saysThatThereIsNothing() throws IOException {
    CommandRun run = report(Files.writeString(directory.resolve("empty"), "\n"));
    assertThat(run.exitCode()).isNotZero();
    assertThat(run.err()).contains("has no rejections: there is nothing to report");
  }

  @Test
  void refusesWhatCannotBe() throws IOException {
    assertThat(report(directory.resolve("none")).err()).contains("--file: there is no file");
    assertThat(report(rejections(), "--samples", "-1").err()).contains("has to be at least 0");
  }
}
