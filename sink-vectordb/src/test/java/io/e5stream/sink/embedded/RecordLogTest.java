package io.e5stream.sink.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordLogTest {

  @TempDir Path directory;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> read(Path file) throws IOException {
    List<String> records = new ArrayList<>();
    LogScanner.scan(file, body -> records.add(new String(body, StandardCharsets.UTF_8)));
    return records;
  }

  private Path write(boolean sync, String... records) throws IOException {
    Path file = directory.resolve("log");
    Files.deleteIfExists(file);
    try (RecordLog log = RecordLog.create(file)) {
      for (String record : records) {
        long position = log.append(bytes(record));
        if (sync) {
          log.awaitDurable(position);
        }
      }
    }
    return file;
  }

  @Test
  void keepsRecordsAndAppendsAfterReopening() throws IOException {
    Path file = write(true, "one", "two");
    List<String> replayed = new ArrayList<>();
    try (RecordLog log =
        RecordLog.open(file, body -> replayed.add(new String(body, StandardCharsets.UTF_8)))) {
      log.awaitDurable(log.append(bytes("three")));
    }
    assertThat(replayed).containsExactly("one", "two");
    assertThat(read(file)).containsExactly("one", "two", "three");
  }

  @Test
  void cutsOffATailTornAtAnyByte() throws IOException {
    byte[] whole = Files.readAllBytes(write(true, "one", "two", "the last record"));
    int lastStart = whole.length - LogFrame.HEADER_BYTES - "the last record".length();
    for (int length = lastStart; length < whole.length; length++) {
      Path torn = directory.resolve("torn");
      Files.write(torn, Arrays.copyOf(whole, length));
      try (RecordLog log = RecordLog.open(torn, body -> {})) {
        assertThat(log.length()).isEqualTo(lastStart);
        log.awaitDurable(log.append(bytes("next")));
      }
      assertThat(read(torn)).containsExactly("one", "two", "next");
    }
  }

  @Test
  void cutsOffALastRecordWithWrongContent() throws IOException {
    Path file = write(true, "one", "two");
    byte[] content = Files.readAllBytes(file);
    content[content.length - 1] ^= 1;
    Files.write(file, content);
    assertThat(read(file)).containsExactly("one");
  }

  @Test
  void refusesDamageInFrontOfWhatIsKnownToBeDurable() throws IOException {
    Path file = write(true, "one", "two", "three");
    byte[] content = Files.readAllBytes(file);
    for (int i = 0; i < LogFrame.HEADER_BYTES + "one".length(); i++) {
      byte[] damaged = content.clone();
      damaged[i] ^= 0x10;
      Files.write(file, damaged);
      assertThatThrownBy(() -> read(file))
          .as("byte %d", i)
          .isInstanceOf(IOException.class)
          .hasMessageContaining(file.toString())
          .hasMessageContaining("damaged at byte 0")
          .hasMessageContaining("Restore");
    }
  }

  @Test
  void aHoleInWhatWasNeverSyncedIsATornTail() throws IOException {
    // After a power cut the pages behind the last sync are there in any combination.
    Path file = write(false, "one", "two", "three");
    byte[] content = Files.readAllBytes(file);
    content[LogFrame.HEADER_BYTES + "one".length() + LogFrame.HEADER_BYTES] ^= 1;
    Files.write(file, content);
    assertThat(read(file)).containsExactly("one");
  }

  @Test
  void manyWaitersGetTheirRecords() throws Exception {
    Path file = directory.resolve("shared");
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (RecordLog log = RecordLog.create(file)) {
      List<Future<?>> writers = new ArrayList<>();
      for (int writer = 0; writer < 8; writer++) {
        writers.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 200; i++) {
                    long position;
                    synchronized (log) {
                      position = log.append(bytes("record " + i));
                    }
                    log.awaitDurable(position);
                  }
                  return null;
                }));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(read(file)).hasSize(1600);
  }

  @Test
  void waitersOfASupersededLogAreServed() throws IOException {
    RecordLog log = RecordLog.create(directory.resolve("old"));
    long position = log.append(bytes("x"));
    log.supersede();
    log.awaitDurable(position);
    assertThatThrownBy(() -> log.append(bytes("y"))).isInstanceOf(IOException.class);
  }
}
