package io.e5stream.pipeline.cli;

import io.e5stream.ingest.kafka.KafkaSettings;
import io.e5stream.ingest.kafka.TopicAdmin;
import io.e5stream.ingest.kafka.TopicIdentity;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists all topics of the broker. */
@Command(
    name = "list",
    description = "Lists the topics with partitions and id.",
    mixinStandardHelpOptions = true)
final class TopicsListCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @Mixin private KafkaFlags kafka = new KafkaFlags();

  @Override
  public Integer call() throws IOException {
    List<TopicIdentity> topics;
    try (TopicAdmin admin = TopicAdmin.connect(KafkaSettings.from(kafka.load()))) {
      topics = admin.identities(admin.names());
    }
    Table table = new Table("TOPIC", "PARTITIONS", "ID");
    topics.forEach(
        topic -> table.row(topic.topic(), String.valueOf(topic.partitions()), topic.topicId()));
    PrintWriter out = spec.commandLine().getOut();
    table.print(out);
    out.flush();
    return CommandLine.ExitCode.OK;
  }
}
