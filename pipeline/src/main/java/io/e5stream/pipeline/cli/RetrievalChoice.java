package io.e5stream.pipeline.cli;

import io.e5stream.eval.measure.Prefixes;
import io.e5stream.pipeline.eval.Searcher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How a retrieval evaluation finds documents, and which of its flags go together. */
final class RetrievalChoice {

  /** Names as they are written, whatever the constants are called. */
  private static final class SearcherName implements CommandLine.ITypeConverter<Searcher> {
    @Override
    public Searcher convert(String name) {
      return converted(Searcher::of, name);
    }
  }

  private static final class PrefixesName implements CommandLine.ITypeConverter<Prefixes> {
    @Override
    public Prefixes convert(String name) {
      return converted(Prefixes::of, name);
    }
  }

  private static <T> T converted(Function<String, T> of, String name) {
    try {
      return of.apply(name);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.TypeConversionException(e.getMessage());
    }
  }

  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--searcher",
      paramLabel = "NAME",
      converter = SearcherName.class,
      description = "How to search: ${COMPLETION-CANDIDATES} (default: exact).")
  private Searcher searcher;

  @Option(
      names = "--through-index",
      description =
          "The same as --searcher store: sends the corpus through Kafka, the index job and the"
              + " vector server, all in this JVM, and searches there.")
  private boolean throughIndex;

  @Option(
      names = "--run",
      paramLabel = "FILE",
      description = "Search nothing: judge this run, in TREC's format.")
  private Path run;

  @Option(
      names = "--bundle",
      paramLabel = "LOCATION",
      description = "The model: a bundle's directory (default: the built-in E5-small-v2).")
  private String bundle;

  @CommandLine.Mixin private DeviceFlag device;

  @Option(
      names = "--prefixes",
      paramLabel = "WHICH",
      converter = PrefixesName.class,
      description = "bundle: the model's own prefixes (default); none: no prefixes.")
  private Prefixes prefixes;

  /** Refuses flags that say nothing together. */
  void check() {
    if (run != null) {
      refuseIf("--run searches nothing", given());
      if (!Files.isRegularFile(run)) {
        throw wrong("--run " + run + ": there is no such file");
      }
    }
    if (throughIndex && searcher != null && searcher != Searcher.STORE) {
      throw wrong("--through-index means --searcher store, but --searcher is " + searcher);
    }
    if (!searcher().embeds()) {
      Map<String, Boolean> model = given();
      model.keySet().retainAll(List.of("--bundle", "--device", "--prefixes"));
      refuseIf("--searcher " + searcher() + " uses no model", model);
    }
    if (searcher() == Searcher.STORE && prefixes == Prefixes.NONE) {
      throw wrong(
          "--prefixes none cannot go with the store: the index job embeds with the bundle's own");
    }
  }

  private Map<String, Boolean> given() {
    Map<String, Boolean> given = new LinkedHashMap<>();
    given.put("--searcher", searcher != null);
    given.put("--through-index", throughIndex);
    given.put("--bundle", bundle != null);
    given.put("--device", device.isGiven());
    given.put("--prefixes", prefixes != null);
    return given;
  }

  private void refuseIf(String reason, Map<String, Boolean> given) {
    given.forEach(
        (flag, present) -> {
          if (present) {
            throw wrong(reason + "; leave out " + flag);
          }
        });
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }

  Searcher searcher() {
    if (throughIndex) {
      return Searcher.STORE;
    }
    return searcher == null ? Searcher.EXACT : searcher;
  }

  /** A run to judge, or null to search. */
  Path run() {
    return run;
  }

  /** Location of the bundle, or null when none is named. */
  String bundle() {
    return bundle;
  }

  DeviceFlag device() {
    return device;
  }

  /** What a model is given; {@code NONE} where none is used. */
  Prefixes prefixes() {
    if (run != null || !searcher().embeds()) {
      return Prefixes.NONE;
    }
    return prefixes == null ? Prefixes.BUNDLE : prefixes;
  }
}
