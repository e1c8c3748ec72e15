package io.e5stream.eval.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the latest results for the report.
 *
 * @param file such as {@code .e5-stream/eval/suite.json}
 */
public record SuiteStore(Path file) {

  private static final Logger LOG = LoggerFactory.getLogger(SuiteStore.class);

  /** Keeps the results of the whole suite instead of all that were kept. */
  public void replace(SuiteReport report) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path written = Files.createTempFile(file.toAbsolutePath().getParent(), "suite", ".new");
    try {
      report.write(written);
      Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  /** Keeps the results of a part of the suite instead of the same part of what was kept. */
  public void update(SuiteReport report) throws IOException {
    if (!Files.exists(file)) {
      replace(report);
      return;
    }
    List<SuiteRow> kept;
    try {
      kept = SuiteReport.read(file).rows();
    } catch (IOException e) {
      LOG.warn("{} is damaged and is begun anew: {}", file, e.getMessage());
      kept = List.of();
    }
    Map<Object, SuiteRow> rows = new LinkedHashMap<>();
    kept.forEach(row -> rows.put(key(row), row));
    report.rows().forEach(row -> rows.put(key(row), row));
    replace(new SuiteReport(report.created(), report.machine(), new ArrayList<>(rows.values())));
  }

  private static Object key(SuiteRow row) {
    return List.of(
        row.task(), row.dataset(), row.model(), row.setting(), row.prefixes(), row.metric());
  }
}
