package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DeviceFlagTest {

  private static Stream<CommandLine> leaves(CommandLine command) {
    return command.getSubcommands().isEmpty()
        ? Stream.of(command)
        : command.getSubcommands().values().stream().flatMap(DeviceFlagTest::leaves);
  }

  private static List<String> with(String flag) {
    return leaves(E5Stream.commandLine())
        .map(CommandLine::getCommandSpec)
        .filter(command -> command.findOption(flag) != null)
        .map(command -> command.qualifiedName(" "))
        .toList();
  }

  @Test
  void everyCommandThatRunsAModelHasIt() {
    assertThat(with("--device"))
        .containsAll(with("--bundle"))
        .contains("e5-stream demo", "e5-stream index", "e5-stream search")
        .contains("e5-stream bench encode", "e5-stream eval compare", "e5-stream eval sts")
        .doesNotContain("e5-stream produce", "e5-stream topics list");
  }

  @Test
  void anUnknownDeviceIsMisuse() {
    CommandRun run = CommandRun.of("search", "--index", "docs", "--device", "gpu", "what");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("'gpu' is no device; there is: cpu, cuda, cuda:N");
  }

  @Test
  void noModelNoDevice() {
    CommandRun run =
        CommandRun.of(
            "eval", "retrieval", "--dataset", ".", "--searcher", "bm25", "--device", "auto");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("uses no model; leave out --device");
  }
}
