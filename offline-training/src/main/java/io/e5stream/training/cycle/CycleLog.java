package io.e5stream.training.cycle;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** A line of JSON for each cycle that ended. */
public final class CycleLog {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;

  public CycleLog(Path file) {
    this.file = file;
  }

  /**
   * All cycles so far; none when there is no log yet.
   *
   * @throws IOException when the file cannot be read or a line is damaged
   */
  public List<CycleRecord> read() throws IOException {
    List<CycleRecord> records = new ArrayList<>();
    List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
    for (int i = 0; i < lines.size(); i++) {
      try {
        records.add(JSON.readValue(lines.get(i), CycleRecord.class));
      } catch (IOException e) {
        throw new IOException("%s:%d is damaged".formatted(file, i + 1), e);
      }
    }
    return records;
  }

  /** Adds a cycle; the file is replaced, so that a line is there whole or not at all. */
  void add(CycleRecord record) throws IOException {
    List<String> lines = new ArrayList<>();
    for (CycleRecord before : read()) {
      lines.add(JSON.writeValueAsString(before));
    }
    lines.add(JSON.writeValueAsString(record));
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.write(part, lines);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
