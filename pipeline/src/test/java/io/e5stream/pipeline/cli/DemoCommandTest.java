package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the demonstration refuses, before it starts anything. */
class DemoCommandTest {

  private static void assertMisuse(String message, String... args) {
    CommandRun run = CommandRun.of(args);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains(message);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void wrongUsageIsNamed() {
    assertMisuse("--consistency is for --pairs", "demo", "--consistency");
    assertMisuse("--pair", "demo", "--pairz");
    assertMisuse("expected one of", "demo", "--pairs", "--consistency=sideways");
    assertMisuse("raw.csv", "demo", "--pairs", "raw.csv");
  }

  @Test
  void helpTellsOfBothJobs() {
    assertThat(CommandRun.of("demo", "--help").out()).contains("--pairs", "searches", "rejected");
  }
}
