package io.e5stream.pipeline.cli;

import io.e5stream.filter.options.FilterConfig;
import io.e5stream.filter.options.FilterOptions;
import io.e5stream.filter.profile.FilterProfile;
import io.e5stream.filter.profile.ProfileName;
import io.e5stream.filter.profile.Profiles;
import io.e5stream.ingest.TextPair;
import io.e5stream.pipeline.filter.FilterRecord;
import io.e5stream.pipeline.filter.FilterRecordFile;
import io.e5stream.pipeline.filter.measure.FilterMeasurement;
import io.e5stream.pipeline.filter.measure.FilterMeasurement.Judged;
import io.e5stream.pipeline.filter.measure.FilterMeasurementJson;
import io.e5stream.pipeline.filter.measure.JunkMix;
import io.e5stream.pipeline.filter.measure.WebJunk;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.flink.configuration.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code e5-stream filter measure}: precision and recall of the rules by kind of junk. */
@Command(
    name = "measure",
    description =
        "Makes known junk of real pairs and shows how much of it the rules reject, and how much of"
            + " what is real.",
    mixinStandardHelpOptions = true)
final class FilterMeasureCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @Mixin private ConfigOptions config;

  @Parameters(
      paramLabel = "FILE",
      description =
          "Real pairs: JSON Lines with query and passage, packed with gzip or not. Shuffled and"
              + " garbled ones are made of them.")
  private Path file;

  @Option(
      names = "--junk",
      paramLabel = "KIND=FILE",
      description =
          "Texts of one more kind of junk, such as code or language: JSON Lines with text; any other"
              + " file is one text. Can be given several times.")
  private Map<String, Path> junk = Map.of();

  @Option(
      names = "--web",
      paramLabel = "FILE",
      description =
          "WARC of web pages, whose scripts and style sheets are junk of the kind code, whose menus,"
              + " footers and forms of the kind boilerplate. Can be given several times.")
  private List<Path> web = List.of();

  @Option(
      names = "--source",
      paramLabel = "NAME",
      defaultValue = "web",
      description = "Where pairs come from that do not say so (default: ${DEFAULT-VALUE}).")
  private String source;

  @Option(
      names = "--lm",
      paramLabel = "FILE",
      description = "N-gram model in the ARPA format, for the perplexity rule.")
  private Path model;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Makes other junk (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the result there, too.")
  private Path json;

  @Override
  public Integer call() throws IOException {
    OutputFile.check(spec.commandLine(), "--json", json);
    require("FILE", file);
    for (Map.Entry<String, Path> kind : junk.entrySet()) {
      require("--junk " + kind.getKey(), kind.getValue());
    }
    for (Path dump : web) {
      require("--web", dump);
    }
    if (!TextPair.SOURCES.contains(source)) {
      throw misuse("--source %s is none of %s".formatted(source, TextPair.SOURCES));
    }
    Configuration options = config.loader().flag("--lm", FilterOptions.MODEL, model).load();
    FilterProfile profile = Profiles.of(ProfileName.PAIRS, FilterConfig.settings(options));
    FilterMeasurement measurement = FilterMeasurement.of(mix(), profile::judge);
    print(measurement);
    if (json != null) {
      Files.writeString(json, FilterMeasurementJson.of(measurement, file.toString(), seed) + "\n");
    }
    return CommandLine.ExitCode.OK;
  }

  private JunkMix mix() throws IOException {
    List<TextPair> real = new ArrayList<>();
    new FilterRecordFile(file, source)
        .forEach(
            record -> {
              if (!(record instanceof FilterRecord.Pair pair)) {
                throw new IllegalArgumentException(
                    "%s: record %d is no pair: it needs the fields query and passage"
                        .formatted(file, record.number()));
              }
              real.add(pair.pair());
            });
    JunkMix mix = new JunkMix(real, seed);
    if (!web.isEmpty()) {
      WebJunk pages = new WebJunk();
      for (Path dump : web) {
        pages.read(dump);
      }
      mix.add("code", pages.code());
      mix.add("boilerplate", pages.boilerplate());
    }
    for (Map.Entry<String, Path> kind : junk.entrySet()) {
      List<String> texts = new ArrayList<>();
      new FilterRecordFile(kind.getValue(), source).forEach(record -> texts.add(text(record)));
      mix.add(kind.getKey(), texts);
    }
    return mix;
  }

  private static String text(FilterRecord record) {
    return record instanceof FilterRecord.Pair pair
        ? pair.pair().passage()
        : ((FilterRecord.Text) record).text();
  }

  private void print(FilterMeasurement measurement) {
    PrintWriter out = spec.commandLine().getOut();
    Table table = new Table("kind", "pairs", "rejected", "share", "precision", "by rule");
    row(table, measurement.real(), "");
    for (Judged kind : measurement.junk()) {
      row(table, kind, format(measurement.precisionAtEqualParts(kind)));
    }
    table.print(out);
    out.println();
    out.println(
        "Share: of real pairs, what is lost; of junk, the recall. Precision: junk among the rejected,"
            + " were there as many of its kind as real pairs.");
    out.println("In this mix: " + format(measurement.precision()) + " of the rejected are junk.");
    out.flush();
  }

  private static void row(Table table, Judged judged, String precision) {
    String rules =
        judged.byRule().entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .map(rule -> String.format(Locale.ROOT, "%s %,d", rule.getKey(), rule.getValue()))
            .collect(Collectors.joining(", "));
    table.row(
        judged.kind(),
        String.format(Locale.ROOT, "%,d", judged.pairs()),
        String.format(Locale.ROOT, "%,d", judged.rejected()),
        format(judged.share()),
        precision,
        rules);
  }

  private static String format(double share) {
    return Double.isFinite(share) ? String.format(Locale.ROOT, "%.4f", share) : "-";
  }

  private void require(String what, Path input) {
    if (!Files.isRegularFile(input)) {
      throw misuse(what + ": there is no file " + input.toAbsolutePath());
    }
  }

  private CommandLine.ParameterException misuse(String problem) {
    return new CommandLine.ParameterException(spec.commandLine(), problem);
  }
}
