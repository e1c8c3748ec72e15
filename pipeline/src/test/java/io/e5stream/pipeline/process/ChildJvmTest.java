package io.e5stream.pipeline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildJvmTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path directory;

  /** Prints its arguments, and stays when the last one says so. */
  static final class Printer {
    public static void main(String[] args) throws InterruptedException {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
      for (String argument : args) {
        System.out.println(argument);
      }
      if (args[args.length - 1].equals("stay")) {
        new CountDownLatch(1).await();
      }
      System.exit(3);
    }
  }

  @Test
  void aKilledProcessRunsNoHook() {
    try (ChildJvm child = start("ready 17", "stay")) {
      assertThat(child.awaitLine("^ready (\\d+)", LONG).group(1)).isEqualTo("17");
      child.kill9();
      assertThat(child.isAlive()).isFalse();
      assertThat(child.awaitExit(LONG)).isEqualTo(137);
      assertThat(child.lines()).doesNotContain("hook");
    }
  }

  @Test
  void anEarlyEndFailsAtOnceAndShowsTheOutput() {
    try (ChildJvm child = start("something went wrong")) {
      assertThatThrownBy(() -> child.awaitLine("^ready", LONG))
          .hasStackTraceContaining("ended with status 3")
          .hasStackTraceContaining("something went wrong");
    }
  }

  private ChildJvm start(String... arguments) {
    return ChildJvm.start(
        "printer",
        directory.resolve("output.log"),
        List.of("-Xmx32m"),
        Printer.class.getName(),
        List.of(arguments));
  }
}
