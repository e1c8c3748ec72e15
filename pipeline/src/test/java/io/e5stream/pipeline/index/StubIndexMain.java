package io.e5stream.pipeline.index;

import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.Outcome;
import io.e5stream.pipeline.job.RunningJob;
import io.e5stream.sink.SinkOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;

/**
 * The index job in a process of its own, with a stub in the place of the encoder. Prints how many
 * documents were indexed and the peak of its resident memory, and ends.
 *
 * <p>Arguments: Kafka address, store address, data directory, documents to index before it ends.
 */
final class StubIndexMain {

  private StubIndexMain() {}

  public static void main(String[] args) throws Exception {
    Configuration options = new Configuration();
    options.set(IndexOptions.NAME, "memory");
    options.set(IngestOptions.BOOTSTRAP_SERVERS, args[0]);
    options.set(SinkOptions.URL, args[1]);
    options.set(IndexOptions.DATA_DIR, args[2]);
    options.set(CoreOptions.DEFAULT_PARALLELISM, 2);
    long enough = Long.parseLong(args[3]);
    try (IndexLauncher launcher = IndexLauncher.prepare(options, StubEncoder.settings(options));
        RunningJob running = launcher.start()) {
      long indexed = 0;
      while (indexed < enough && !running.hasEnded()) {
        Thread.onSpinWait();
        java.util.concurrent.locks.LockSupport.parkNanos(200_000_000);
        indexed = running.outcomes().get(Outcome.INDEXED);
      }
      if (running.hasEnded()) {
        running.awaitTermination();
      }
      System.out.printf("indexed %d peak-resident-kb %d%n", indexed, peakResidentKilobytes());
    }
  }

  /** As the kernel counts it; native memory included. */
  private static long peakResidentKilobytes() throws Exception {
    List<String> status = Files.readAllLines(Path.of("/proc/self/status"));
    return status.stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
        .findFirst()
        .orElseThrow();
  }
}
