package io.e5stream.eval.report.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.e5stream.eval.bench.BenchReport;
import io.e5stream.eval.suite.SuiteReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the results that lie in a folder: {@code suite*.json}, one a model, and {@code
 * bench-*.json}.
 */
public final class ResultFolder {

  private static final String SUITE = "suite.*\\.json";
  private static final String BENCH = "bench-.+\\.json";
  private static final List<String> BENCH_ORDER = List.of("encode", "index", "search");

  private ResultFolder() {}

  /** Whether a file of this name would be read as a result. */
  public static boolean isResult(String fileName) {
    return fileName.matches(SUITE) || fileName.matches(BENCH);
  }

  /**
   * Reads all results of a folder; {@code suite.json} first, the others by name.
   *
   * @throws ResultException when there are none, or a file is no result
   */
  public static Results read(Path folder) {
    List<Results.SuiteFile> suites = new ArrayList<>();
    List<Results.BenchFile> benches = new ArrayList<>();
    for (Path file : files(folder)) {
      String name = file.getFileName().toString();
      if (name.matches(SUITE)) {
        suites.add(new Results.SuiteFile(name, parse(file, SuiteReport::read)));
      } else if (name.matches(BENCH)) {
        benches.add(new Results.BenchFile(name, parse(file, BenchReport::read)));
      }
    }
    if (suites.isEmpty() && benches.isEmpty()) {
      throw new ResultException(
          "no results in %s: %s. Run './e5-stream eval suite' or".formatted(folder, absence(folder))
              + " './e5-stream bench encode' first, or name their folder with --results");
    }
    benches.sort(Comparator.comparingInt(file -> order(file.report().bench())));
    return new Results(suites, benches);
  }

  private static String absence(Path folder) {
    if (Files.isDirectory(folder)) {
      return "it has no suite*.json and no bench-*.json";
    }
    return Files.exists(folder) ? "it is no folder" : "there is no such folder";
  }

  private static int order(String bench) {
    int i = BENCH_ORDER.indexOf(bench);
    return i < 0 ? BENCH_ORDER.size() : i;
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      // Without the extension, or suite-b.json would come before suite.json.
      return files
          .filter(Files::isRegularFile)
          .sorted(Comparator.comparing(file -> Results.stem(file.getFileName().toString())))
          .toList();
    } catch (IOException e) {
      throw new ResultException("cannot list " + folder + ": " + e, e);
    }
  }

  private static <T> T parse(Path file, Parser<T> parser) {
    try {
      T result = parser.read(file);
      if (result == null) {
        throw new ResultException(file + " holds no result but null" + remedy());
      }
      return result;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new ResultException(
          "%s%s is no result: %s%s"
              .formatted(file, line > 0 ? ":" + line : "", JsonFault.of(e), remedy()));
    } catch (IOException e) {
      throw new ResultException("cannot read " + file + ": " + e, e);
    }
  }

  private static String remedy() {
    return ". Make it again, or move it away";
  }

  /** How one kind of file is read. */
  private interface Parser<T> {
    T read(Path file) throws IOException;
  }
}
