package io.e5stream.ingest.source.sample;

import io.e5stream.ingest.dump.InputFile;
import io.e5stream.ingest.dump.RawItem;
import io.e5stream.ingest.dump.RawReader;
import io.e5stream.ingest.dump.UnpackLimits;
import io.e5stream.ingest.source.DumpFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Dumps to read in tests: the project's own below {@code examples/raw}, and real ones. */
public final class Samples {

  public static final UnpackLimits LIMITS = new UnpackLimits(200, 1L << 40);

  private static final int MAX_RECORD = 16 << 20;

  private Samples() {}

  /** A sample written for this project. */
  public static Path own(String path) {
    return Path.of("../examples/raw").resolve(path);
  }

  /** A real sample; skips the test, and says so, where there is none. */
  public static Path real(String path) {
    Path data = Path.of(System.getenv().getOrDefault("E5_DATA", "../../shared/data"));
    Path file = data.resolve("raw").resolve(path);
    if (!Files.exists(file)) {
      String line = "skipped: no " + file.toAbsolutePath().normalize() + " (set E5_DATA)";
      System.out.println(line);
      Assumptions.abort(line);
    }
    return file;
  }

  /** All that is in a dump. */
  public static List<RawItem> items(DumpFormat format, Path file) throws IOException {
    return items(format, file, "");
  }

  /** All that is in a dump of a site. */
  public static List<RawItem> items(DumpFormat format, Path path, String site) throws IOException {
    try (InputFile file = InputFile.open(path.toString(), LIMITS, format.member())) {
      RawReader reader =
          format.open(file.content(), new DumpFormat.Place(path.toString(), site), MAX_RECORD);
      List<RawItem> items = new ArrayList<>();
      for (RawItem item = reader.next(); item != null; item = reader.next()) {
        items.add(item);
      }
      return items;
    }
  }

  /** Those items that are records. */
  public static List<RawItem.Found> records(List<RawItem> items) {
    return items.stream()
        .filter(RawItem.Found.class::isInstance)
        .map(RawItem.Found.class::cast)
        .toList();
  }
}
