package io.e5stream.embed.encoder.tuning;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Calibrations on disk, one file each.
 *
 * <p>A file appears complete or not at all, whichever processes write at the same time; the last
 * one stays.
 *
 * @param root the directory; it is made when something is written
 */
record TuningCache(Path root) {

  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  Path file(TuningKey key) {
    return root.resolve(key.fileName());
  }

  /** What is kept for a key; empty as well where the file is damaged or cannot be read. */
  Optional<Calibration> read(TuningKey key) {
    try {
      Calibration kept = JSON.readValue(Files.readAllBytes(file(key)), Calibration.class);
      return Optional.ofNullable(kept).filter(found -> found.key().equals(key));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps a calibration in place of an older one. */
  Path write(Calibration calibration) throws IOException {
    Files.createDirectories(root);
    Path file = file(calibration.key());
    Path made = Files.createTempFile(root, "new-", ".json");
    try {
      Files.write(made, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(calibration));
      Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(made);
    }
    return file;
  }
}
