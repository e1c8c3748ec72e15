package io.e5stream.pipeline.cli;

import io.e5stream.embed.encoder.OnnxEnvironment;
import io.e5stream.eval.bench.BenchReport;
import io.e5stream.eval.bench.BenchRow;
import io.e5stream.eval.bench.Machine;
import io.e5stream.eval.bench.MatMulSide;
import io.e5stream.eval.bench.TextMix;
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
import java.util.stream.Collectors;

/** Prints a benchmark's result and leaves it where the report looks for it. */
final class BenchOutput {

  private static final Path RESULTS = Path.of(".e5-stream", "eval");

  private final String bench;
  private final BenchFlags flags;
  private final PrintWriter out;
  private final double loadBefore = Machine.load();

  BenchOutput(String bench, BenchFlags flags, PrintWriter out) {
    this.bench = bench;
    this.flags = flags;
    this.out = out;
    int cores = Runtime.getRuntime().availableProcessors();
    if (loadBefore > cores / 2.0) {
      flags.note(
          "the machine is busy (load %.1f on %d cores): only the ratios mean something, if anything"
              .formatted(loadBefore, cores));
    }
  }

  /** Adds what the texts are to the setting, and says it before the work begins. */
  void describe(Map<String, Object> setting, TextMix mix) {
    setting.put("tokens", mix.tokens());
    setting.put("texts_cut_to_the_models_limit", mix.cut());
    setting.put("length_histogram", mix.histogram());
    out.println("machine  " + Machine.describe());
    out.println(
        format(
            "texts    %,d queries and %,d passages of %s, seed %d: %,d tokens",
            setting.get("queries"),
            setting.get("passages"),
            setting.get("texts"),
            setting.get("seed"),
            mix.tokens()));
    out.println("lengths  " + histogram(mix));
    out.println(
        format("rounds   %d, on %d threads", setting.get("repetitions"), setting.get("threads")));
    out.println();
    out.flush();
  }

  private static String histogram(TextMix mix) {
    return mix.histogram().entrySet().stream()
        .map(bucket -> format("%s: %,d", bucket.getKey(), bucket.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** Adds the measured products to the setting. */
  static void describe(Map<String, Object> setting, MatMulSide products) {
    if (products != null) {
      setting.put("matmul_gflops", products.gflops());
    }
  }

  /** Prints the result, and writes it unless it is of a quick run, which measures little. */
  void finish(
      Map<String, Object> setting,
      List<BenchRow> rows,
      Map<String, Double> ratios,
      Map<String, List<Double>> spreads)
      throws IOException {
    Map<String, Object> whole = new LinkedHashMap<>(setting);
    whole.put("onnxruntime", OnnxEnvironment.get().getVersion());
    whole.put("load_before", loadBefore);
    BenchReport report =
        new BenchReport(
            bench,
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
            Machine.describe(),
            whole,
            rows,
            ratios,
            spreads);
    print(report);
    if (!flags.quick()) {
      Files.createDirectories(RESULTS);
      report.write(RESULTS.resolve("bench-" + bench + ".json"));
    }
    if (flags.json() != null) {
      report.write(flags.json());
    }
  }

  private void print(BenchReport report) {
    printSides(report.setting());
    if (report.rows().stream().anyMatch(row -> row.p50Ms() != null)) {
      searches(report.rows()).print(out);
    }
    List<BenchRow> rates = report.rows().stream().filter(row -> row.p50Ms() == null).toList();
    if (!rates.isEmpty()) {
      rates(rates).print(out);
    }
    out.println();
    printProducts(report.setting());
    for (var ratio : report.ratios().entrySet()) {
      List<Double> spread = report.ratioSpread().get(ratio.getKey());
      out.println(
          format(
              "%s = %.2f (%.2f to %.2f)",
              ratio.getKey(), ratio.getValue(), spread.get(0), spread.get(1)));
    }
    out.flush();
  }

  private void printSides(Map<String, Object> setting) {
    if (setting.get("sides") instanceof Map<?, ?> descriptions) {
      Table sides = new Table("side", "is");
      descriptions.forEach((name, text) -> sides.row(name.toString(), text.toString()));
      sides.print(out);
      out.println();
    }
  }

  private void printProducts(Map<String, Object> setting) {
    if (setting.get("matmul_gflops") instanceof Map<?, ?> products) {
      String shapes =
          products.entrySet().stream()
              .map(product -> format("%s: %.0f", product.getKey(), product.getValue()))
              .collect(Collectors.joining(", "));
      out.println("matmul ceiling by shape of the weights, GFLOP/s: " + shapes);
    }
  }

  private static Table rates(List<BenchRow> rows) {
    Table table = new Table("side", "texts/s", "tokens/s", "(min - max)", "padding", "GFLOP/s");
    for (BenchRow row : rows) {
      table.row(
          row.name(),
          format("%.1f", row.textsPerSecond()),
          format("%,.0f", row.tokensPerSecond()),
          format("(%,.0f - %,.0f)", row.min(), row.max()),
          row.paddingShare() == null ? "" : format("%.1f %%", 100 * row.paddingShare()),
          row.gflops() == null ? "" : format("%.0f", row.gflops()));
    }
    return table;
  }

  private static Table searches(List<BenchRow> rows) {
    Table table =
        new Table(
            "load",
            "queries/s",
            "(min - max)",
            "p50 ms",
            "p95 ms",
            "p99 ms",
            "embed p50/p95/p99",
            "store p50/p95/p99",
            "recall@10");
    for (BenchRow row : rows) {
      if (row.p50Ms() != null) {
        table.row(
            row.name(),
            format("%.1f", row.textsPerSecond()),
            format("(%.1f - %.1f)", row.min(), row.max()),
            format("%.1f", row.p50Ms()),
            format("%.1f", row.p95Ms()),
            format("%.1f", row.p99Ms()),
            format("%.1f/%.1f/%.1f", row.embed().p50Ms(), row.embed().p95Ms(), row.embed().p99Ms()),
            format("%.1f/%.1f/%.1f", row.store().p50Ms(), row.store().p95Ms(), row.store().p99Ms()),
            format("%.4f", row.recall()));
      }
    }
    return table;
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
