package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.pipeline.process.Ports;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong input, to the command and to the main class for clusters. */
class PairsCommandTest {

  @TempDir private Path directory;

  @Test
  void anUnknownSourceIsNamedBesideTheKnownOnes() {
    CommandRun run = CommandRun.of("pairs", "--source", "reddit,usenet");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("usenet")
        .containsIgnoringCase("[reddit, stackexchange, wikipedia, papers, web, news]")
        .contains("'e5-stream pairs --help'");
  }

  @Test
  void anUnknownDirectionIsNamedBesideTheKnownOnes() {
    CommandRun run = CommandRun.of("pairs", "--consistency", "sideways");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("sideways").containsIgnoringCase("[none, query, passage, both]");
  }

  @Test
  void aValueOutOfRangeIsWrongUsageBeforeTheBrokerIsAsked() {
    CommandRun run = CommandRun.of("pairs", "-Dpairs.name=a/b", "--kafka", nowhere());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("pairs.name is \"a/b\"").contains("give letters");
  }

  @Test
  void aBrokerThatIsAwayIsNamed() {
    String nowhere = nowhere();
    CommandRun run =
        CommandRun.of(
            "pairs",
            "--kafka",
            nowhere,
            "-Dkafka.request-timeout=1s",
            "-Dpairs.data-dir=" + directory);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains(nowhere);
    assertThat(run.err().lines().filter(line -> line.contains("Exception"))).isEmpty();
    assertThat(run.out()).isEmpty();
  }

  @Test
  void onAClusterNothingIsEmbedded() {
    assertThatThrownBy(() -> PairsJobMain.main(new String[] {"--kafka", "embedded"}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("cannot be embedded");
  }

  @Test
  void onAClusterWrongUsageDoesNotEndTheJvm() {
    assertThatThrownBy(() -> PairsJobMain.main(new String[] {"--source", "usenet"}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the pairs job was not started");
  }

  @Test
  void theMainClassTakesTheFlagsOfTheCommandHoweverTheyAreWritten() {
    assertThatThrownBy(
            () ->
                PairsJobMain.main(
                    new String[] {
                      "--source", "Reddit,news", "--consistency", "query", "-Dpairs.name=a/b"
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("pairs.name is \"a/b\"");
  }

  private static String nowhere() {
    return "localhost:" + Ports.free();
  }
}
