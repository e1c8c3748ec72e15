package io.e5stream.pipeline.cli;

import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.dump.UnpackLimits;
import io.e5stream.ingest.kafka.KafkaSettings;
import io.e5stream.ingest.produce.ProduceSummary;
import io.e5stream.ingest.produce.Production;
import io.e5stream.ingest.produce.RawProduction;
import io.e5stream.ingest.produce.RawSummary;
import io.e5stream.ingest.produce.WebSource;
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

/** Sends files of documents, or dumps of a web source, to Kafka. */
@Command(
    name = "produce",
    description = {
      "Sends documents to a Kafka topic, keyed by id, each once and in order.",
      "",
      "Files hold one JSON object a line, plain or packed (gzip, zstd, bzip2, 7z):",
      "  {\"id\",\"title\",\"text\",\"source\",\"version\",\"metadata\"}   id and text required",
      "  {\"_id\",\"title\",\"text\",\"metadata\"}   BEIR; an empty text gives way to the title",
      "  {\"id\":\"...\",\"deleted\":true}   deletes the document",
      "Other lines are reported and left out.",
      "",
      "With --source, files are dumps as that source publishes them, packed as published (gzip,",
      "zstd, bzip2, 7z). Their records go to the source's raw topic as they are:",
      "  reddit          Pushshift's submissions and comments, JSON Lines",
      "  stackexchange   Posts.xml of a site, or the site's archive",
      "  wikipedia       pages-articles XML",
      "  papers          arXiv's metadata, S2ORC's metadata and full texts, JSON Lines",
      "  web             WARC and WET",
      "  news            RSS, JSON Lines",
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
      names = "--source",
      paramLabel = "SOURCE",
      description = "The web source that the files are dumps of: ${COMPLETION-CANDIDATES}.")
  private WebSource source;

  @Option(
      names = "--site",
      defaultValue = "",
      paramLabel = "SITE",
      description =
          "With --source stackexchange: the site, which is part of all ids (default: as the archive"
              + " or the folder of Posts.xml is called).")
  private String site;

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
    PrintWriter out = spec.commandLine().getOut();
    try (ProduceProgress progress = new ProduceProgress(bytes, spec.commandLine().getErr())) {
      if (source == null) {
        documents(config, progress, out);
      } else {
        dumps(config, progress, out);
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private void documents(Configuration config, ProduceProgress progress, PrintWriter out)
      throws IOException {
    String target = topic == null ? config.get(IngestOptions.DOCUMENTS_TOPIC) : topic;
    try (Production production =
        Production.open(KafkaSettings.from(config), limits(config), target, strict, progress)) {
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
  }

  private void dumps(Configuration config, ProduceProgress progress, PrintWriter out)
      throws IOException {
    String target = topic == null ? config.get(source.topic()) : topic;
    try (RawProduction production =
        RawProduction.open(
            KafkaSettings.from(config),
            limits(config),
            target,
            source.format(),
            strict,
            progress)) {
      try {
        for (String file : files) {
          production.file(file, site);
        }
      } finally {
        production.flush();
        progress.close();
        out.println(text(production.summary(), target));
        out.flush();
      }
      production.summary().requireSum();
    }
  }

  private static UnpackLimits limits(Configuration config) {
    return new UnpackLimits(
        config.get(IngestOptions.UNPACK_MAX_RATIO),
        config.get(IngestOptions.UNPACK_MAX_SIZE).getBytes());
  }

  private static String text(RawSummary summary, String topic) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s: read %,d records, sent %,d, skipped %,d, left out %,d bad ones",
            topic,
            summary.read(),
            summary.sent(),
            summary.skippedInAll(),
            summary.bad()));
    summary
        .skipped()
        .forEach(
            (kind, count) ->
                text.append(String.format(Locale.ROOT, "%n  skipped %,d: %s", count, kind)));
    return text.toString();
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
    if (source != null && !(deletions.isEmpty() && versionField == null)) {
      throw usage("--delete and --version-field are for documents, not for dumps of a --source");
    }
    if (source == null && !site.isEmpty()) {
      throw usage("--site is for --source stackexchange");
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
