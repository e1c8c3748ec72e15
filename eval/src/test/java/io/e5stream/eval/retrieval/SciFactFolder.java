package io.e5stream.eval.retrieval;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Where SciFact lies; a test that asks is skipped where it does not. */
final class SciFactFolder {

  private SciFactFolder() {}

  static Path find() {
    Path data = Path.of(System.getenv().getOrDefault("E5_DATA", "../../shared/data"));
    Path folder = data.resolve("scifact");
    if (!Files.isDirectory(folder)) {
      String line = "skipped: no SciFact at " + folder.toAbsolutePath() + " (set E5_DATA)";
      System.out.println(line);
      Assumptions.abort(line);
    }
    return folder;
  }
}
