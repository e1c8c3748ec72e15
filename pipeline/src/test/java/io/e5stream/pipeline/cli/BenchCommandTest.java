package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchCommandTest {

  @TempDir private Path directory;

  private static void assertMisuse(CommandRun run, String problem) {
    assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains(problem);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void whatToMeasureIsRequired() {
    assertMisuse(
        CommandRun.of("bench"),
        "which benchmark? there is: encode, index, search, filter, profile");
  }

  @ParameterizedTest
  @ValueSource(strings = {"encode", "index", "search", "profile"})
  void wrongFlagsAreFoundBeforeTheWork(String bench) throws Exception {
    String nowhere = directory.resolve("none/result.json").toString();
    assertMisuse(CommandRun.of("bench", bench, "--json", nowhere), "--json " + nowhere);
    assertMisuse(CommandRun.of("bench", bench, "--json", nowhere), "no writable directory");
    assertMisuse(
        CommandRun.of("bench", bench, "--json", directory.toString()), "it is a directory");
    assertMisuse(CommandRun.of("bench", bench, "--threads", "0"), "--threads 0");
    assertMisuse(CommandRun.of("bench", bench, "--threads", "many"), "--threads");
    assertMisuse(CommandRun.of("bench", bench, "--no-such"), "Unknown option: '--no-such'");
    assertMisuse(CommandRun.of("bench", bench, "--repetitions", "0"), "at least 1");
    assertMisuse(CommandRun.of("bench", bench, "--texts", "none"), "there is no file none");
    assertMisuse(
        CommandRun.of("bench", bench, "--texts", directory.toString()), "is a directory; texts");
    Path broken = Files.writeString(directory.resolve("broken"), "{\n");
    assertMisuse(
        CommandRun.of("bench", bench, "--texts", broken.toString()), "broken:1: not valid JSON");
  }

  @Test
  void aSearchNeedsQueriesDocumentsAndClients() throws Exception {
    Path passages = Files.writeString(directory.resolve("passages"), "only a passage\n");
    assertMisuse(
        CommandRun.of("bench", "search", "--texts", passages.toString()), "has no queries");
    assertMisuse(CommandRun.of("bench", "search", "--documents", "9"), "at least 10");
    assertMisuse(CommandRun.of("bench", "search", "--clients", "1,0"), "--clients at least 1");
  }

  @Test
  void aProfileIsOfPrecisionsThereAre() {
    assertMisuse(CommandRun.of("bench", "profile", "--precision", "w8,q4"), "'q4' is no precision");
  }

  @Test
  void anIndexNeedsPassages() throws Exception {
    Path queries =
        Files.writeString(directory.resolve("queries"), "{\"text\": \"a\", \"role\": \"query\"}\n");
    assertMisuse(CommandRun.of("bench", "index", "--texts", queries.toString()), "no passages");
  }

  @ParameterizedTest
  @ValueSource(strings = {"encode", "index", "search", "profile"})
  void anUnknownBundleFailsWithItsLocation(String bench) {
    CommandRun run = CommandRun.of("bench", bench, "--bundle", directory + "/none");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("no model bundle at " + directory);
  }
}
