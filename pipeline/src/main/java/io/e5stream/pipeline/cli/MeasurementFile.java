package io.e5stream.pipeline.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.e5stream.eval.measure.Measurement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A measurement as JSON. */
final class MeasurementFile {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private MeasurementFile() {}

  static void write(Path file, Measurement measurement) throws IOException {
    Files.writeString(
        file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(measurement) + "\n");
  }
}
