package io.e5stream.pipeline.cli;

import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.kafka.KafkaSettings;
import io.e5stream.ingest.produce.ProduceSummary;
import io.e5stream.ingest.produce.Production;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.flink.configuration.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends files of documents to Kafka. */
@Command(
    name = "produce",
    description = {
      "Sends documents to a Kafka topic, keyed by id, each once and in order.",
      "",
      "Files hold one JSON object a line, plain, gzip or zstd:",
      "  {\"id\",\"title\",\"text\",\"source\",\"version\",\"metadata\"}   id and text required",
      "  {\"_id\",\"title\",\"text\",\"metadata\"}   BEIR; an empty text gives way to the title",
      "  {\"id\":\"...\",\"deleted\":true}   deletes the document",
      "Other lines are reported and left out.",
      ""
    },
    mixinStandardHelpOptions = true)
final class ProduceCommand implements Callable<Integer> {

  private static final String STDIN = "-";

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @Mixin private KafkaFlags kafka = new KafkaFlags();

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      description = "Topic to send to (default: the documents topic).")
  private String topic;

  @Option(
      names = "--version-field",
      paramLabel = "FIELD",
      description =
          "Field that holds the version, an integer (default: version). For version.mode=field.")
  private String versionField;

  @Option(
      names = "--delete",
      arity = "1..*",
      paramLabel = "ID",
      description = "Delete these documents, after the files.")
  private List<String> deletions = new ArrayList<>();

  @Option(names = "--strict", description = "Stop at the first bad line, with exit code 1.")
  private boolean strict;

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "Files, - for standard input.")
  private List<String> files = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    long bytes = check();
    Configuration config = kafka.load();
    String target = topic == null ? config.get(IngestOptions.DOCUMENTS_TOPIC) : topic;
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try (ProduceProgress progress = new ProduceProgress(bytes, err);
        Production production =
            Production.open(KafkaSettings.from(config), target, strict, progress)) {
      try {
        for (String file : files) {
          production.file(file, versionField);
        }
        production.delete(deletions);
      } finally {
        production.flush();
        progress.close();
        out.println(text(production.summary(), target));
        out.flush();
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private static String text(ProduceSummary summary, String topic) {
    return String.format(
        Locale.ROOT,
        "%s: sent %,d documents and %,d deletions, left out %,d bad lines",
        topic,
        summary.documents(),
        summary.deletions(),
        summary.bad());
  }

  /** Total size of the files, -1 when unknown. */
  private long check() throws IOException {
    if (files.isEmpty() && deletions.isEmpty()) {
      throw usage("nothing to send: give files, - for standard input, or --delete");
    }
    if (deletions.contains("")) {
      throw usage("--delete needs an id");
    }
    long bytes = 0;
    for (String file : files) {
      if (STDIN.equals(file)) {
        return -1;
      }
      Path path = Path.of(file);
      if (!Files.exists(path)) {
        throw usage("there is no file " + file);
      }
      if (Files.isDirectory(path) || !Files.isReadable(path)) {
        throw usage(file + " is a directory or not readable; give files");
      }
      bytes += Files.size(path);
    }
    return bytes;
  }

  private CommandLine.ParameterException usage(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }
}
