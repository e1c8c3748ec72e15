package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.encoder.tuning.Tunings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** On the built-in model, in a cache of its own: the user's stays as it is. */
class ModelsTuneCommandTest {

  @TempDir private Path temp;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void measuresAndShowsTheSameAgain() {
    assertThat(run("--max-time", "1s")).isZero();
    String measured = out.toString();
    assertThat(measured)
        .contains("model    e5-small-v2-1 on cpu")
        .contains("chosen   batches of ")
        .contains("kept in  " + temp);

    out.getBuffer().setLength(0);
    assertThat(run("--show")).isZero();
    assertThat(out.toString()).isEqualTo(measured);
  }

  @Test
  void withoutTimeNothingIsMeasured() {
    assertThat(run("--max-time", "0s")).isZero();
    assertThat(out.toString())
        .contains("there was no time to measure anything: give more with --max-time")
        .contains("chosen   batches of 512 tokens");
  }

  @Test
  void saysWhenNothingIsKnown() {
    assertThat(run("--show")).isEqualTo(CommandLine.ExitCode.SOFTWARE);
    assertThat(err.toString())
        .contains("nothing is known of e5-small-v2-1 on cpu here; without --show it is measured");
  }

  @Test
  void refusesWhatIsNoTime() {
    CommandRun run = CommandRun.of("models", "tune", "--max-time", "soon");
    assertThat(run.exitCode()).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(run.err()).contains("'soon' is no duration; write it like 30s or 2min");
  }

  private int run(String... args) {
    return new CommandLine(new ModelsTuneCommand(() -> Tunings.in(temp)))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }
}
