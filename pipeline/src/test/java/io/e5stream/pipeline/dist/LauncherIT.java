package io.e5stream.pipeline.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher on a finished build. */
class LauncherIT {

  private static final String LAUNCHER = Shell.ROOT.resolve("e5-stream").toString();

  @TempDir Path directory;

  @Test
  void startsTheCommand() throws Exception {
    Shell.Ended ended = Shell.run(directory, Map.of(), LAUNCHER, "--version");

    assertThat(ended.status()).isZero();
    assertThat(ended.out()).startsWith("e5-stream 0").contains("Java ");
    assertThat(ended.err()).isEmpty();
  }

  @Test
  void passesTheExitCodeOn() throws Exception {
    assertThat(Shell.run(directory, Map.of(), LAUNCHER, "no-such-command").status()).isEqualTo(2);
  }

  @Test
  void findsItsHomeThroughLinks() throws Exception {
    Path bin = Files.createDirectories(directory.resolve("with space/bin"));
    Files.createSymbolicLink(bin.resolve("first"), Path.of(LAUNCHER));
    Files.createSymbolicLink(bin.resolve("e5-stream"), Path.of("first"));

    Shell.Ended ended =
        Shell.run(directory, Map.of(), bin.resolve("e5-stream").toString(), "--version");

    assertThat(ended.status()).isZero();
  }

  @Test
  void passesJvmOptionsOn() throws Exception {
    Shell.Ended ended =
        Shell.run(
            directory, Map.of("E5_JAVA_OPTS", "-Dx=1 -XshowSettings:vm"), LAUNCHER, "--version");

    assertThat(ended.err()).contains("VM settings");
  }

  @Test
  void refusesAnOldJava() throws Exception {
    Shell.Ended ended =
        Shell.run(directory, Map.of("JAVA_HOME", fakeJava("11.0.2").toString()), LAUNCHER);

    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.err()).contains("Java 17 or newer is needed").contains("is 11.0.2");
  }

  @Test
  void refusesAJavaHomeWithoutJava() throws Exception {
    Shell.Ended ended =
        Shell.run(directory, Map.of("JAVA_HOME", directory.toString()), LAUNCHER, "--version");

    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.err()).contains("JAVA_HOME is " + directory);
  }

  private Path fakeJava(String version) throws IOException {
    Path home = Files.createDirectories(directory.resolve("jdk/bin")).getParent();
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    Path java = Files.writeString(home.resolve("bin/java"), "#!/bin/sh\necho started\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    return home;
  }

  /** Flink and Kafka fail late and obscurely without these. */
  @Test
  void opensThePackagesThatTheBuildOpens() throws IOException {
    String pom = Files.readString(Shell.ROOT.resolve("pom.xml"));
    String opens = pom.replaceAll("(?s).*<jvm.opens>(.*)</jvm.opens>.*", "$1");

    assertThat(Files.readString(Path.of(LAUNCHER))).contains(opens);
  }
}
