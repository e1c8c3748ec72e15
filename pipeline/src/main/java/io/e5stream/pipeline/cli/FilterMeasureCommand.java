package io.e5stream.pipeline.cli;

import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.embed.operator.EmbedOptions;
import io.e5stream.eval.encoding.ParallelEncoder;
import io.e5stream.eval.encoding.Workers;
import io.e5stream.filter.Verdict;
import io.e5stream.filter.consistency.ConsistencyDirection;
import io.e5stream.filter.options.ConsistencySettings;
import io.e5stream.filter.options.FilterConfig;
import io.e5stream.filter.options.FilterOptions;
import io.e5stream.filter.profile.FilterProfile;
import io.e5stream.filter.profile.ProfileName;
import io.e5stream.filter.profile.Profiles;
import io.e5stream.ingest.TextPair;
import io.e5stream.pipeline.eval.TerminalProgress;
import io.e5stream.pipeline.filter.FilterRecord;
import io.e5stream.pipeline.filter.FilterRecordFile;
import io.e5stream.pipeline.filter.measure.ConsistencyMeasurement;
import io.e5stream.pipeline.filter.measure.ConsistencyVerdicts;
import io.e5stream.pipeline.filter.measure.FilterMeasurement;
import io.e5stream.pipeline.filter.measure.FilterMeasurementJson;
import io.e5stream.pipeline.filter.measure.Half;
import io.e5stream.pipeline.filter.measure.JunkMix;
import io.e5stream.pipeline.filter.measure.PairSample;
import io.e5stream.pipeline.filter.measure.WebJunk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.flink.configuration.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code e5-stream filter measure}: precision and recall of the filter by kind of junk. */
@Command(
    name = "measure",
    description =
        "Makes known junk of real pairs and shows how much of it the rules reject, and how much of"
            + " what is real.",
    mixinStandardHelpOptions = true)
final class FilterMeasureCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @Mixin private ConfigOptions config;
  @Mixin private DeviceFlag device;

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

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Measure so many of the real pairs, drawn by the seed (default: all).")
  private int limit = Integer.MAX_VALUE;

  @Option(
      names = "--half",
      paramLabel = "HALF",
      defaultValue = "all",
      description =
          "Measure only real passages and junk texts of one half, by a hash of the text:"
              + " development, to improve rules on; or measured, to tell what that is worth"
              + " (default: ${DEFAULT-VALUE}).")
  private Half half;

  @Option(
      names = "--consistency",
      paramLabel = "DIRECTION",
      arity = "0..1",
      fallbackValue = "both",
      description =
          "Have the model check what the rules accept, in further columns: query, passage, or both"
              + " (default when given alone, behind FILE). Each pair is ranked among the real pairs"
              + " that the rules accept.")
  private ConsistencyDirection consistency;

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
    if (limit < 2) {
      throw misuse("--limit must be at least 2: junk is made of several pairs");
    }
    Configuration options =
        device
            .addTo(config.loader())
            .flag("--lm", FilterOptions.MODEL, model)
            .flag("--consistency", FilterOptions.CONSISTENCY, consistency)
            .load();
    ConsistencySettings settings = ConsistencySettings.from(options);
    FilterProfile profile = Profiles.of(ProfileName.PAIRS, FilterConfig.settings(options));
    Map<TextPair, Verdict> judged = new HashMap<>();
    Function<TextPair, Verdict> rules = pair -> judged.computeIfAbsent(pair, profile::judge);
    JunkMix mix = mix();
    FilterMeasurement measurement = FilterMeasurement.of(mix, rules);
    ConsistencyMeasurement check = settings.isOn() ? check(mix, rules, settings, options) : null;
    new FilterMeasurementTable(measurement, check).print(spec.commandLine().getOut());
    if (json != null) {
      String result = FilterMeasurementJson.of(file.toString(), half, seed, measurement, check);
      Files.writeString(json, result + "\n");
    }
    return CommandLine.ExitCode.OK;
  }

  /** By the encoder that the job opens. */
  private static ConsistencyMeasurement check(
      JunkMix mix,
      Function<TextPair, Verdict> rules,
      ConsistencySettings settings,
      Configuration options) {
    try (TextEncoder encoder = EmbedOptions.embedding(options).encoder().open();
        Workers workers = new Workers(Runtime.getRuntime().availableProcessors());
        TerminalProgress progress = new TerminalProgress()) {
      ConsistencyVerdicts verdicts =
          ConsistencyVerdicts.of(
              mix,
              rules,
              settings,
              new ParallelEncoder(encoder, workers),
              encoder.dimension(),
              progress);
      return new ConsistencyMeasurement(
          settings, encoder.model(), verdicts.pool(), FilterMeasurement.of(mix, verdicts));
    }
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
              if (half.holds(pair.pair().passage())) {
                real.add(pair.pair());
              }
            });
    JunkMix mix = new JunkMix(PairSample.of(real, limit, seed), seed);
    if (!web.isEmpty()) {
      WebJunk pages = new WebJunk();
      for (Path dump : web) {
        pages.read(dump);
      }
      mix.add("code", ofHalf(pages.code()));
      mix.add("boilerplate", ofHalf(pages.boilerplate()));
    }
    for (Map.Entry<String, Path> kind : junk.entrySet()) {
      List<String> texts = new ArrayList<>();
      new FilterRecordFile(kind.getValue(), source).forEach(record -> texts.add(text(record)));
      mix.add(kind.getKey(), ofHalf(texts));
    }
    return mix;
  }

  private List<String> ofHalf(List<String> texts) {
    return texts.stream().filter(half::holds).toList();
  }

  private static String text(FilterRecord record) {
    return record instanceof FilterRecord.Pair pair
        ? pair.pair().passage()
        : ((FilterRecord.Text) record).text();
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
