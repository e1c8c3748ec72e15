package io.e5stream.pipeline.cli;

import io.e5stream.ingest.kafka.KafkaSettings;
import io.e5stream.ingest.kafka.TopicAdmin;
import io.e5stream.ingest.kafka.TopicCreation;
import io.e5stream.ingest.kafka.TopicPlan;
import io.e5stream.ingest.kafka.TopicSpec;
import io.e5stream.ingest.kafka.TopicStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.flink.configuration.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the topics that are missing. */
@Command(
    name = "create",
    description = {
      "Makes the topics that are missing, with the right settings. May be repeated.",
      "Existing topics are compared and left alone."
    },
    mixinStandardHelpOptions = true)
final class TopicsCreateCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @Mixin private KafkaFlags kafka = new KafkaFlags();

  @Option(
      names = "--partitions",
      paramLabel = "N",
      defaultValue = "4",
      description =
          "Partitions of each topic but models, which has one (default: ${DEFAULT-VALUE}). Choose"
              + " well: with versions from offsets, changing it later needs a new epoch.")
  private int partitions;

  @Option(
      names = "--replication",
      paramLabel = "N",
      description = "Copies of each partition (default: the broker's default).")
  private Short replication;

  @Override
  public Integer call() throws IOException {
    if (partitions < 1 || (replication != null && replication < 1)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--partitions and --replication must be at least 1");
    }
    Configuration config = kafka.load();
    List<TopicSpec> plan = TopicPlan.of(config, partitions);
    List<TopicStatus> topics;
    try (TopicAdmin admin = TopicAdmin.connect(KafkaSettings.from(config))) {
      topics = TopicCreation.create(admin, plan, Optional.ofNullable(replication));
    }
    print(topics);
    return CommandLine.ExitCode.OK;
  }

  private void print(List<TopicStatus> topics) {
    Table table = new Table("TOPIC", "STATE", "PARTITIONS", "SETTINGS");
    for (TopicStatus topic : topics) {
      table.row(
          topic.spec().name(),
          topic.state().name().toLowerCase(Locale.ROOT),
          String.valueOf(topic.spec().partitions()),
          topic.differences().isEmpty()
              ? settings(topic.spec().settings())
              : String.join("; ", topic.differences()));
    }
    PrintWriter out = spec.commandLine().getOut();
    table.print(out);
    if (topics.stream().anyMatch(topic -> topic.state() == TopicStatus.State.DIFFERS)) {
      out.println(
          "Topics that differ were left alone. Change their settings with Kafka's own tools.");
    }
    out.flush();
  }

  private static String settings(Map<String, String> settings) {
    List<String> parts = new ArrayList<>();
    settings.forEach((key, value) -> parts.add(key + "=" + value));
    return String.join(" ", parts);
  }
}
