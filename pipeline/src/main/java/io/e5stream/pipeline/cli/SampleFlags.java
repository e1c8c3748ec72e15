package io.e5stream.pipeline.cli;

import io.e5stream.embed.export.BundleExport;
import io.e5stream.eval.bench.RawTextFile;
import io.e5stream.eval.bench.RawTexts;
import io.e5stream.pipeline.bench.ExampleTexts;
import io.e5stream.pipeline.eval.QualityData;
import io.e5stream.pipeline.eval.SampleTexts;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The texts that an export is calibrated and checked with. */
final class SampleFlags {

  /** More change no range that matters, and take long. */
  private static final int MOST_TEXTS = 512;

  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--calibrate",
      paramLabel = "FILE",
      description =
          "Your own texts, to set int8's ranges and to compare vectors with: one a line, or JSON"
              + " Lines with text, title and role (query or passage). Default: the examples.")
  private Path file;

  /** Refuses a file that cannot be read. */
  RawTexts read() {
    return file == null ? ExampleTexts.read() : RawTextFile.read(file);
  }

  boolean isShipped() {
    return file == null;
  }

  /**
   * Those that occur in none of the data sets, {@value #MOST_TEXTS} at most.
   *
   * @param notes hears how many are left out
   */
  SampleTexts texts(RawTexts raw, List<QualityData> sets, Consumer<String> notes) {
    SampleTexts sample = SampleTexts.of(raw);
    for (QualityData set : sets) {
      SampleTexts rest = sample.without(set);
      if (rest.size() < sample.size()) {
        notes.accept(
            "%,d of %,d calibration texts are left out: they occur in %s"
                .formatted(sample.size() - rest.size(), sample.size(), set.name()));
      }
      sample = rest;
    }
    if (sample.size() < BundleExport.LEAST_TEXTS) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "--calibrate: %d different texts of %s can be used, %d are the least"
              .formatted(sample.size(), raw.source(), BundleExport.LEAST_TEXTS));
    }
    if (sample.size() > MOST_TEXTS) {
      notes.accept(
          "%,d of %,d calibration texts are used, drawn by chance"
              .formatted(MOST_TEXTS, sample.size()));
    }
    return sample.limit(MOST_TEXTS);
  }
}
