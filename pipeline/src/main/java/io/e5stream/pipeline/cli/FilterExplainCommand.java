package io.e5stream.pipeline.cli;

import io.e5stream.filter.options.FilterConfig;
import io.e5stream.filter.options.FilterOptions;
import io.e5stream.filter.profile.ProfileName;
import io.e5stream.ingest.TextPair;
import io.e5stream.pipeline.filter.Explainer;
import io.e5stream.pipeline.filter.Explanation;
import io.e5stream.pipeline.filter.ExplanationJson;
import io.e5stream.pipeline.filter.FilterRecordFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.flink.configuration.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code e5-stream filter explain}: what each rule says of a text. */
@Command(
    name = "explain",
    description =
        "Prints, for each text or pair of a file, every rule's value, threshold and verdict.",
    mixinStandardHelpOptions = true)
final class FilterExplainCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @CommandLine.Mixin private ConfigOptions config;

  @Parameters(
      paramLabel = "FILE",
      description =
          "JSON Lines with text, or with query and passage (and, if you like, id, source, signals);"
              + " any other file is one text. Packed with gzip or not.")
  private Path file;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description =
          "pairs, documents or none (default: pairs for lines with query and passage, documents for"
              + " texts).")
  private ProfileName profile;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      defaultValue = "web",
      description =
          "Where pairs come from that do not say so: reddit, stackexchange, wikipedia, papers, web,"
              + " news (default: ${DEFAULT-VALUE}).")
  private String source;

  @Option(
      names = "--lm",
      paramLabel = "FILE",
      description = "N-gram model in the ARPA format, for the perplexity rule.")
  private Path model;

  @Option(names = "--objections", description = "Show only the rules that object.")
  private boolean objections;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write everything there, too, one JSON object for each text or pair.")
  private Path json;

  @Override
  public Integer call() throws IOException {
    OutputFile.check(spec.commandLine(), "--json", json);
    if (!Files.isRegularFile(file)) {
      throw misuse("there is no file " + file.toAbsolutePath());
    }
    if (!TextPair.SOURCES.contains(source)) {
      throw misuse(
          "--source %s is none of %s"
              .formatted(source, String.join(", ", new TreeSet<>(TextPair.SOURCES))));
    }
    Configuration options = config.loader().flag("--lm", FilterOptions.MODEL, model).load();
    Explainer explainer =
        new Explainer(profile, FilterConfig.settings(options), FilterConfig.masker(options));
    ExplanationPrinter printer = new ExplanationPrinter(spec.commandLine().getOut(), objections);
    try (Writer out = json == null ? Writer.nullWriter() : Files.newBufferedWriter(json)) {
      new FilterRecordFile(file, source)
          .forEach(
              record -> {
                Explanation explanation = explainer.explain(record);
                printer.print(explanation);
                write(out, explanation);
              });
    }
    printer.printSummary();
    return CommandLine.ExitCode.OK;
  }

  private static void write(Writer out, Explanation explanation) {
    try {
      out.write(ExplanationJson.line(explanation));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("--json cannot be written", e);
    }
  }

  private CommandLine.ParameterException misuse(String problem) {
    return new CommandLine.ParameterException(spec.commandLine(), problem);
  }
}
