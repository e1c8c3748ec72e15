package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.filter.Limit.Bound;
import io.e5stream.filter.Rejection;
import io.e5stream.filter.Rejection.Kind;
import io.e5stream.filter.RejectionJson;
import io.e5stream.filter.Side;
import io.e5stream.filter.Verdict.Rejected;
import io.e5stream.pipeline.broker.EmbeddedBroker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterReportCommandIT {

  @TempDir private Path dir;

  private static byte[] rejection(String id) {
    return RejectionJson.write(
        new Rejection(
            Kind.PAIR,
            "web:" + id,
            "web",
            1,
            new Rejected("nemo.digits", Side.PASSAGE, 0.5, Bound.AT_MOST, 0.15),
            "",
            "How many?",
            "text of " + id));
  }

  /** Sends the values in one transaction. */
  private static void send(String kafka, boolean commit, byte[]... values) throws Exception {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", kafka, "transactional.id", "report-test-" + commit);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      for (byte[] value : values) {
        producer.send(new ProducerRecord<>("rejected", value)).get();
      }
      if (commit) {
        producer.commitTransaction();
      } else {
        producer.abortTransaction();
      }
    }
  }

  @Test
  void readsWhatIsCommittedUpToTheEnd() throws Exception {
    Path page = dir.resolve("page.html");
    try (EmbeddedBroker broker = EmbeddedBroker.start(dir.resolve("broker"), 0)) {
      String kafka = broker.bootstrapServers();
      String[] command = {"filter", "report", "--kafka", kafka, "--out", page.toString()};
      assertThat(CommandRun.of(command).err()).contains("there is no topic rejected at " + kafka);
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
        admin.createTopics(List.of(new NewTopic("rejected", 2, (short) 1))).all().get();
      }
      assertThat(CommandRun.of(command).err()).contains("has no rejections");

      send(kafka, true, rejection("kept"), "{}".getBytes(StandardCharsets.UTF_8), rejection("b"));
      send(kafka, false, rejection("withdrawn"));
      CommandRun run = CommandRun.of(command);
      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.out()).contains("2 rejections of the topic rejected", "1 records that are no");
      assertThat(Files.readString(page))
          .contains("text of kept", "not readable")
          .doesNotContain("withdrawn");
    }
  }
}
