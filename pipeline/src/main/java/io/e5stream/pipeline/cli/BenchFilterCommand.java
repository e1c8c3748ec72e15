package io.e5stream.pipeline.cli;

import io.e5stream.eval.bench.BenchReport;
import io.e5stream.eval.bench.BenchRow;
import io.e5stream.eval.bench.Machine;
import io.e5stream.eval.bench.RawTexts;
import io.e5stream.pipeline.bench.ExampleTexts;
import io.e5stream.pipeline.bench.FilterBench;
import io.e5stream.pipeline.bench.FilterPairs;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code e5-stream bench filter}: pairs a second that rules and ranking take on one core. */
@Command(
    name = "filter",
    description =
        "Times the quality rules on one core, with and without the language model, and the"
            + " consistency ranking.",
    mixinStandardHelpOptions = true)
final class BenchFilterCommand implements Callable<Integer> {

  private static final String DATA = "E5_DATA";
  private static final double TURN_SECONDS = 2;
  private static final double QUICK_SECONDS = 0.05;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--pairs",
      paramLabel = "FILE",
      description =
          "Your own pairs: JSON Lines with query and passage. Default: titles and abstracts of"
              + " SciFact below E5_DATA, else the examples.")
  private Path file;

  @Option(
      names = "--lm",
      paramLabel = "FILE",
      description =
          "N-gram model in the ARPA format (default: a 5-gram model of every second passage; the"
              + " other pairs are timed).")
  private Path model;

  @Option(
      names = "--repetitions",
      paramLabel = "N",
      description = "Rounds in which every side has its turn (default: 5, with --quick 2).")
  private Integer repetitions;

  @Option(names = "--quick", description = "Short turns: shows that it works, measures little.")
  private boolean quick;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the result there, too.")
  private Path json;

  @Override
  public Integer call() throws IOException {
    int rounds = repetitions != null ? repetitions : quick ? 2 : 5;
    if (rounds < 1) {
      throw misuse("--repetitions %d has to be at least 1".formatted(rounds));
    }
    OutputFile.check(spec.commandLine(), "--json", json);
    require("--pairs", file);
    require("--lm", model);
    double load = Machine.load();
    FilterPairs pairs = file == null ? usual() : FilterPairs.ofFile(file);
    FilterBench bench =
        model == null ? FilterBench.training(pairs) : FilterBench.with(pairs, model);
    PrintWriter out = spec.commandLine().getOut();
    out.println("machine  " + Machine.describe() + format(", load %.1f before", load));
    out.println(format("pairs    %,d of %s", bench.pairs(), pairs.source()));
    out.println(
        format(
            "rounds   %d, on 1 thread, by the process's time on cores, with garbage collection",
            rounds));
    out.println();
    out.flush();
    List<BenchRow> rows = bench.run(rounds, quick ? QUICK_SECONDS : TURN_SECONDS);
    print(out, rows, bench);
    if (json != null) {
      Map<String, Object> setting = new LinkedHashMap<>();
      setting.put("pairs", bench.pairs());
      setting.put("source", pairs.source());
      setting.put("repetitions", rounds);
      setting.put("quick", quick);
      setting.put("load_before", load);
      setting.put("sides", FilterBench.descriptions());
      String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
      new BenchReport("filter", now, Machine.describe(), setting, rows, Map.of()).write(json);
    }
    return CommandLine.ExitCode.OK;
  }

  private void require(String option, Path input) {
    if (input != null && !Files.isRegularFile(input)) {
      throw misuse(option + ": there is no file " + input.toAbsolutePath());
    }
  }

  private FilterPairs usual() {
    String data = System.getenv(DATA);
    Path scifact = data == null || data.isBlank() ? null : Path.of(data).resolve("scifact");
    if (scifact != null && Files.isDirectory(scifact)) {
      return FilterPairs.ofTitles(RawTexts.ofBeir(scifact));
    }
    PrintWriter err = spec.commandLine().getErr();
    err.println(
        "note: short texts: " + DATA + " names no folder with SciFact, so these are the examples");
    err.flush();
    return FilterPairs.ofTitles(ExampleTexts.read());
  }

  private static void print(PrintWriter out, List<BenchRow> rows, FilterBench bench) {
    Table table = new Table("side", "pairs/s", "(min - max)", "µs/pair", "accepted", "is");
    for (BenchRow row : rows) {
      boolean judges = row.name().startsWith("pairs") || row.name().equals("documents");
      table.row(
          row.name(),
          format("%,.0f", row.median()),
          format("%,.0f - %,.0f", row.min(), row.max()),
          format("%.1f", 1e6 / row.median()),
          judges ? format("%,d", bench.accepted(row.name())) : "",
          FilterBench.descriptions().get(row.name()));
    }
    table.print(out);
    out.flush();
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private CommandLine.ParameterException misuse(String problem) {
    return new CommandLine.ParameterException(spec.commandLine(), problem);
  }
}
