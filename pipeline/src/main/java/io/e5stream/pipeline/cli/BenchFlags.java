package io.e5stream.pipeline.cli;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.operator.EmbedOptions;
import io.e5stream.eval.bench.EncoderSide;
import io.e5stream.eval.bench.RawTextFile;
import io.e5stream.eval.bench.RawTexts;
import io.e5stream.eval.bench.TextMix;
import io.e5stream.pipeline.bench.ExampleTexts;
import io.e5stream.pipeline.config.ConfigLoader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The flags of all benchmarks. */
final class BenchFlags {

  private static final int QUERIES = 300;
  private static final int PASSAGES = 1_000;
  private static final int QUICK_QUERIES = 12;
  private static final int QUICK_PASSAGES = 24;
  private static final String DATA = "E5_DATA";

  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.CommandSpec spec;

  @CommandLine.Mixin private ConfigOptions config;
  @CommandLine.Mixin private DeviceFlag device;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the result there, too.")
  private Path json;

  @Option(
      names = "--texts",
      paramLabel = "FILE",
      description =
          "Your own texts: one a line, or JSON Lines with text, title and role (query or passage)."
              + " Default: SciFact below E5_DATA, else the examples.")
  private Path texts;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads that each side gets (default: the number of cores).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--repetitions",
      paramLabel = "N",
      description = "Rounds in which every side has its turn (default: 5, with --quick 2).")
  private Integer repetitions;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Draws and orders the texts (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--quick",
      description = "Few texts: shows that it works, measures little, leaves no result behind.")
  private boolean quick;

  ConfigLoader loader() {
    return device.addTo(config.loader());
  }

  Path json() {
    return json;
  }

  int threads() {
    return threads;
  }

  int repetitions() {
    return repetitions != null ? repetitions : quick ? 2 : 5;
  }

  long seed() {
    return seed;
  }

  boolean quick() {
    return quick;
  }

  /** Before the work, which takes minutes. */
  void check() {
    if (threads < 1 || repetitions() < 1) {
      throw misuse(
          "--threads %d, --repetitions %d: both have to be at least 1"
              .formatted(threads, repetitions()));
    }
    OutputFile.check(spec.commandLine(), "--json", json);
  }

  /** The texts to measure with. */
  RawTexts texts() {
    RawTexts all = source();
    return quick
        ? all.sample(QUICK_QUERIES, QUICK_PASSAGES, seed)
        : all.sample(QUERIES, PASSAGES, seed);
  }

  private RawTexts source() {
    if (texts != null) {
      return RawTextFile.read(texts);
    }
    String data = System.getenv(DATA);
    if (data == null || data.isBlank()) {
      note("short texts: " + DATA + " names no folder with SciFact, so these are the examples");
      return ExampleTexts.read();
    }
    Path scifact = Path.of(data).resolve("scifact");
    if (!Files.isDirectory(scifact)) {
      note("short texts: there is no " + scifact + ", so these are the examples");
      return ExampleTexts.read();
    }
    return RawTexts.ofBeir(scifact);
  }

  void note(String note) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("note: " + note);
    err.flush();
  }

  CommandLine.ParameterException misuse(String problem) {
    return new CommandLine.ParameterException(spec.commandLine(), problem);
  }

  /** The encoder alone, gathering texts as the index job's embedding operator does. */
  EncoderSide encoder(String name, Bundle bundle, Configuration options, TextMix mix) {
    return EncoderSide.open(
        name,
        bundle,
        EmbedOptions.encoding(options, bundle),
        mix,
        new EncoderSide.Gathering(
            options.get(EmbedOptions.BUFFER_MAX_TEXTS),
            options.get(EmbedOptions.BUFFER_MAX_TOKENS)),
        threads);
  }

  /** What was run, for the report. */
  Map<String, Object> setting(RawTexts raw) {
    Map<String, Object> setting = new LinkedHashMap<>();
    setting.put("texts", raw.source());
    setting.put("queries", raw.queries().size());
    setting.put("passages", raw.passages().size());
    setting.put("seed", seed);
    setting.put("repetitions", repetitions());
    setting.put("threads", threads);
    setting.put("quick", quick);
    return setting;
  }
}
