package io.e5stream.pipeline.cli;

import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.kafka.KafkaSettings;
import io.e5stream.ingest.kafka.TopicAdmin;
import io.e5stream.pipeline.filter.report.RejectionFile;
import io.e5stream.pipeline.filter.report.RejectionPage;
import io.e5stream.pipeline.filter.report.RejectionSample;
import io.e5stream.pipeline.filter.report.RejectionTopic;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.flink.configuration.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code e5-stream filter report}: a page on what the rules turned down, and why. */
@Command(
    name = "report",
    description = {
      "Makes a page of what the rules turned down: counts by source and rule, the measured values"
          + " beside their thresholds, and a sample of the texts.",
      "Reads the topic of rejections up to its end, or a file."
    },
    mixinStandardHelpOptions = true)
final class FilterReportCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @Mixin private KafkaFlags kafka = new KafkaFlags();

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description =
          "Read rejections from there instead: JSON Lines as in the topic, packed with gzip or not.")
  private Path file;

  @Option(
      names = "--samples",
      paramLabel = "N",
      defaultValue = "5",
      description = "Texts to show of each rule (default: ${DEFAULT-VALUE}).")
  private int samples;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Draws other texts (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "FILE.html",
      defaultValue = "report.html",
      description = "The page (default: ${DEFAULT-VALUE}); a file that is there is not replaced.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    if (samples < 0) {
      throw misuse("--samples %d has to be at least 0".formatted(samples));
    }
    OutputFile.checkNew(spec.commandLine(), "--out", out);
    RejectionSample sample = new RejectionSample(samples, seed);
    String origin = read(sample);
    if (sample.total() == 0) {
      throw new IllegalStateException(
          sample.unreadable() == 0
              ? origin + " has no rejections: there is nothing to report"
              : String.format(
                  Locale.ROOT,
                  "%s has no rejections: none of its %,d records is one",
                  origin,
                  sample.unreadable()));
    }
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    Files.writeString(out, RejectionPage.of(sample, origin, now, seed));
    PrintWriter print = spec.commandLine().getOut();
    print.printf(Locale.ROOT, "%,d rejections of %s%n", sample.total(), origin);
    if (sample.unreadable() > 0) {
      print.printf(Locale.ROOT, "%,d records that are no rejections%n", sample.unreadable());
    }
    print.println(out);
    print.flush();
    return CommandLine.ExitCode.OK;
  }

  private String read(RejectionSample sample) throws IOException {
    if (file != null) {
      if (!Files.isRegularFile(file)) {
        throw misuse("--file: there is no file " + file.toAbsolutePath());
      }
      RejectionFile.read(file, sample);
      return "the file " + file;
    }
    Configuration config = kafka.load();
    KafkaSettings settings = KafkaSettings.from(config);
    String topic = config.get(IngestOptions.REJECTED_TOPIC);
    try (TopicAdmin admin = TopicAdmin.connect(settings)) {
      if (admin.identity(topic).isEmpty()) {
        throw new IllegalStateException(
            "there is no topic %s at %s: nothing has been filtered there"
                .formatted(topic, settings.bootstrapServers()));
      }
    }
    RejectionTopic.read(settings, topic, sample);
    return "the topic %s at %s".formatted(topic, settings.bootstrapServers());
  }

  private CommandLine.ParameterException misuse(String problem) {
    return new CommandLine.ParameterException(spec.commandLine(), problem);
  }
}
