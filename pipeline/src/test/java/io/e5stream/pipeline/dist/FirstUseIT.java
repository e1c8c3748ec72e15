package io.e5stream.pipeline.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a checkout that is not built, with a Maven that only links the real build. */
class FirstUseIT {

  private static final Map<String, String> BUILD = Map.of("E5_BUILD", "auto");

  @TempDir Path checkout;
  private String launcher;

  @BeforeEach
  void prepare() throws IOException {
    Path copy = Files.copy(Shell.ROOT.resolve("e5-stream"), checkout.resolve("e5-stream"));
    launcher = copy.toString();
    Files.writeString(checkout.resolve("pom.xml"), "");
    maven(
        """
        mkdir -p pipeline/target/dist
        for part in conf lib local runtime; do
          mkdir -p pipeline/target/dist/$part
          ln -sf %s/$part/* pipeline/target/dist/$part
        done"""
            .formatted(Shell.DIST));
  }

  private void maven(String steps) throws IOException {
    Path maven = checkout.resolve("mvnw");
    Files.writeString(maven, "#!/bin/sh\necho run >>runs\nsleep 1\n" + steps + "\n");
    assertThat(maven.toFile().setExecutable(true)).isTrue();
  }

  private long builds() throws IOException {
    return Files.readAllLines(checkout.resolve("runs")).size();
  }

  @Test
  void buildsOnceAndSaysWhatIsDownloaded() throws Exception {
    Shell.Ended first = Shell.run(checkout, BUILD, launcher, "--version");
    Shell.Ended second = Shell.run(checkout, BUILD, launcher, "--version");

    assertThat(first.status()).isZero();
    assertThat(first.err()).contains("first use").contains("MB").contains(".m2");
    assertThat(first.out()).startsWith("e5-stream ").isEqualTo(second.out());
    assertThat(second.err()).isEmpty();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void concurrentFirstUsesBuildOnce() throws Exception {
    Shell.Started one = Shell.start(checkout, BUILD, launcher, "--version");
    Shell.Started two = Shell.start(checkout, BUILD, launcher, "--version");

    assertThat(one.await(Duration.ofMinutes(5)).status()).isZero();
    assertThat(two.await(Duration.ofMinutes(5)).status()).isZero();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void changedSourcesAreBuiltAgain() throws Exception {
    Shell.run(checkout, BUILD, launcher, "--version");
    Files.setLastModifiedTime(
        checkout.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(5)));

    assertThat(Shell.run(checkout, BUILD, launcher, "--version").err()).contains("sources changed");
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void failedBuildShowsItsErrors() throws Exception {
    maven("echo '[INFO] fine'; echo '[ERROR] no disk space'; exit 1");

    Shell.Ended ended = Shell.run(checkout, BUILD, launcher, "--version");

    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.err()).contains("no disk space").contains("build.log").doesNotContain("fine");
  }

  @Test
  void failedMavenWithoutErrorLinesShowsItsLastWords() throws Exception {
    maven("echo 'cannot reach the network'; exit 1");

    assertThat(Shell.run(checkout, BUILD, launcher, "--version").err())
        .contains("cannot reach the network");
  }

  @Test
  void neverBuildsWhenToldSo() throws Exception {
    Shell.Ended ended = Shell.run(checkout, Map.of("E5_BUILD", "never"), launcher, "--version");

    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.err()).contains("E5_BUILD=never");
    assertThat(checkout.resolve("runs")).doesNotExist();
  }
}
