package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class E5StreamTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    CommandLine commandLine = E5Stream.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(args);
  }

  @Test
  void helpListsTheExitCodes() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("2   wrong usage");
  }

  @Test
  void noCommandIsWrongUsage() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("which command?");
  }

  @Test
  void aMisspeltOptionGetsTheNearestRightOne() {
    assertThat(run("--versio")).isEqualTo(2);
    assertThat(err.toString()).contains("--version");
  }

  @Test
  void aMissingIndexIsNamedWithItsRemedy() {
    assertThat(run("index")).isEqualTo(2);
    assertThat(err.toString()).contains("index.name is missing; give --index NAME");
  }

  @Test
  void theMessageStandsAloneAndPointsAtTheHelp() {
    assertThat(run("search")).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(2);
    assertThat(err.toString()).contains("TEXT").contains("'e5-stream search --help'");
  }

  @Test
  void aNameThatIsNotAllowedIsWrongUsage() {
    assertThat(run("index", "--index", "bad--name")).isEqualTo(2);
    assertThat(err.toString()).contains("bad--name").contains("use 1 to 100");
  }
}
