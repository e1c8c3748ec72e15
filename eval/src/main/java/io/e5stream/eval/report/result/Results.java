package io.e5stream.eval.report.result;

import io.e5stream.eval.bench.BenchReport;
import io.e5stream.eval.suite.SuiteReport;
import java.util.List;

/**
 * Results as they were read.
 *
 * @param suites one a model, in the order to show
 * @param benches in the order to show
 */
public record Results(List<SuiteFile> suites, List<BenchFile> benches) {

  public Results {
    suites = List.copyOf(suites);
    benches = List.copyOf(benches);
  }

  /** A suite and the name of its file. */
  public record SuiteFile(String file, SuiteReport report) {}

  /** A benchmark and the name of its file. */
  public record BenchFile(String file, BenchReport report) {}

  /** A file's name without {@code .json}. */
  static String stem(String file) {
    return file.endsWith(".json") ? file.substring(0, file.length() - ".json".length()) : file;
  }
}
