package io.e5stream.pipeline.cli;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.BundleWriter;
import io.e5stream.embed.export.BundleExport;
import io.e5stream.embed.export.ExportProgress;
import io.e5stream.embed.export.Precision;
import io.e5stream.eval.bench.BenchBundle;
import io.e5stream.eval.bench.RawTexts;
import io.e5stream.eval.compare.ModelComparison;
import io.e5stream.pipeline.eval.BundleComparison;
import io.e5stream.pipeline.eval.QualityCost;
import io.e5stream.pipeline.eval.QualityData;
import io.e5stream.pipeline.eval.SampleTexts;
import io.e5stream.pipeline.eval.TerminalProgress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code e5-stream models export}: a model in another precision, measured before it is published.
 */
@Command(
    name = "export",
    description = {
      "Writes a model as a bundle of the same embedding space in another precision.",
      "What it costs is measured first; nothing appears at --out before that is done."
    },
    mixinStandardHelpOptions = true)
final class ModelsExportCommand implements Callable<Integer> {

  /** Shows an export's stages. */
  private record Stages(TerminalProgress bars) implements ExportProgress {
    @Override
    public void stage(String name, long total) {
      bars.stage(name, total);
    }

    @Override
    public void advance(long steps) {
      bars.advance(steps);
    }
  }

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @CommandLine.Mixin private ExportSource from;
  @CommandLine.Mixin private SampleFlags sample;
  @CommandLine.Mixin private QualityFlags quality;
  @CommandLine.Mixin private ComparisonFlags comparison;

  @Option(
      names = "--precision",
      required = true,
      paramLabel = "fp32|fp16|w8|int8",
      converter = PrecisionName.class,
      description = "The numbers it computes in; docs/models.md tells what each costs.")
  private Precision precision;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "The new bundle.")
  private Path out;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the result there, too.")
  private Path json;

  @Override
  public Integer call() throws IOException {
    quality.compareBy(comparison);
    OutputFile.check(spec.commandLine(), "--json", json);
    Path above = OutputDirectory.check(spec.commandLine(), "--out", out);
    RawTexts raw = sample.read();
    List<QualityData> sets = quality.open();
    Bundle source = from.bundle();
    sets.forEach(set -> set.notes().forEach(note -> note(set.name() + ": " + note)));
    SampleTexts texts = sample.texts(raw, sets, this::note);
    if (precision.isCalibrated() && sample.isShipped()) {
      note("calibrated on the examples that come along; --calibrate FILE takes texts like yours");
    }
    ExportReport report;
    try (TerminalProgress progress = new TerminalProgress();
        StagingDirectory staging = StagingDirectory.in(above)) {
      List<String> inputs = texts.inputs(source.manifest().prefixPolicy());
      Bundle made =
          from.export(
              new BundleExport(source, precision, inputs),
              staging.path().resolve("bundle"),
              new Stages(progress));
      List<QualityCost> costs = costs(source, made, sets, progress);
      progress.close();
      report = publish(source, made, costs, raw.source(), texts.size());
    }
    ExportSummary.print(report, spec.commandLine().getOut());
    if (json != null) {
      report.write(json);
    }
    return report.published() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private List<QualityCost> costs(
      Bundle source, Bundle made, List<QualityData> sets, TerminalProgress progress) {
    BundleComparison models =
        quality.comparison(
            source,
            made,
            from.encoding(),
            progress,
            note -> {
              progress.close(); // else it would fall into a bar
              note(note);
            });
    PrintWriter table = spec.commandLine().getOut();
    List<QualityCost> costs = new ArrayList<>();
    for (QualityData set : sets) {
      ModelComparison result = set.compare(models, quality.metrics(set));
      progress.close();
      ComparisonTable.print(result, table);
      table.println();
      table.flush();
      costs.add(new QualityCost(set.name(), result));
    }
    return costs;
  }

  /** Moves what was measured into place, unless it lost too much. */
  private ExportReport publish(
      Bundle source, Bundle made, List<QualityCost> costs, String textSource, int textCount)
      throws IOException {
    Map<String, Double> results = new TreeMap<>(made.manifest().evaluation());
    costs.forEach(cost -> results.putAll(cost.results()));
    List<String> refused =
        costs.stream().flatMap(cost -> cost.exceeding(quality.allowed()).stream()).toList();
    Bundle last = made;
    if (refused.isEmpty()) {
      byte[] model = Files.readAllBytes(made.model());
      last = BundleWriter.write(made, out, () -> model, made.manifest(), bundle -> results);
    }
    return new ExportReport(
        refused.isEmpty(),
        refused,
        out.toString(),
        precision.label(),
        BenchBundle.of(last),
        BenchBundle.of(source),
        textSource,
        textCount,
        results,
        costs);
  }

  private void note(String note) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("note: " + note);
    err.flush();
  }
}
