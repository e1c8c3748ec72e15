package io.e5stream.training.run;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A line of JSON for each step. Used by one thread. */
public final class MetricsFile implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final BufferedWriter writer;

  private MetricsFile(BufferedWriter writer) {
    this.writer = writer;
  }

  /**
   * The steps in a file; a last line that was cut off by a crash is left out.
   *
   * @throws IOException when the file cannot be read or another line is damaged
   */
  public static List<StepRecord> read(Path file) throws IOException {
    List<StepRecord> steps = new ArrayList<>();
    List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
    for (int i = 0; i < lines.size(); i++) {
      try {
        steps.add(JSON.readValue(lines.get(i), StepRecord.class));
      } catch (IOException e) {
        if (i < lines.size() - 1) {
          throw new IOException("%s:%d is damaged".formatted(file, i + 1), e);
        }
      }
    }
    return steps;
  }

  /** Goes on after a step; what the file says of later ones is dropped: they are done again. */
  static MetricsFile openAfter(Path file, int step) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    List<String> kept = new ArrayList<>();
    for (StepRecord record : read(file)) {
      if (record.step() <= step) {
        kept.add(JSON.writeValueAsString(record));
      }
    }
    Files.write(part, kept);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return new MetricsFile(Files.newBufferedWriter(file, StandardOpenOption.APPEND));
  }

  void add(StepRecord step) throws IOException {
    writer.write(JSON.writeValueAsString(step));
    writer.newLine();
    writer.flush();
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
