package io.e5stream.pipeline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.pipeline.cli.E5Stream;
import io.e5stream.pipeline.config.ConfigLoader;
import io.e5stream.pipeline.config.OptionCatalog;
import io.e5stream.sink.SinkOptions;
import io.qdrant.client.VersionsCompatibilityChecker;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What can be checked without a container engine: the file against the code. */
class ComposeTest {

  private static final Set<String> FLINK = Set.of("jobmanager", "taskmanager");

  private ComposeFile compose;

  @BeforeEach
  void read() throws IOException {
    compose = ComposeFile.read();
  }

  @Test
  void flinkAndKafkaAreTheVersionsOfTheBuild() throws IOException {
    String flink = Pom.property("flink.version") + "-java" + Pom.property("maven.compiler.release");
    for (String service : List.of("jobmanager", "taskmanager", "topics", "checkpoints-owner")) {
      assertThat(compose.image(service)).containsExactly("flink", flink);
    }
    assertThat(compose.image("kafka"))
        .containsExactly("apache/kafka", Pom.property("kafka.version"));
  }

  /** Older servers log conditional writes in a way that a crash can replay wrongly. */
  @Test
  void qdrantIsNewEnoughAndFitsItsClient() throws IOException {
    String[] image = compose.image("qdrant");
    String server = image[1].substring(1);

    assertThat(image[0]).isEqualTo("qdrant/qdrant");
    assertThat(ModuleDescriptor.Version.parse(server))
        .isGreaterThanOrEqualTo(ModuleDescriptor.Version.parse("1.19"));
    assertThat(
            VersionsCompatibilityChecker.isCompatible(
                Pom.property("qdrant.client.version"), server))
        .isTrue();
  }

  @Test
  void everyOptionExistsAndHasAValueOfItsType() {
    for (String service : List.of("jobmanager", "topics")) {
      Map<String, String> environment = compose.environment(service);

      assertThat(environment.keySet())
          .anyMatch(name -> name.startsWith(ConfigLoader.ENVIRONMENT_PREFIX));
      assertThat(new ConfigLoader().environment(environment).load().keySet()).isNotEmpty();
    }
  }

  @Test
  void everyFlinkOptionExistsAndHasAValueOfItsType() {
    OptionCatalog catalog = new OptionCatalog();
    for (String service : FLINK) {
      Map<String, String> properties = compose.flinkProperties(service);

      assertThat(properties.keySet()).allMatch(key -> catalog.find(key).isPresent());
      assertThat(new ConfigLoader().definitions(properties).load().keySet())
          .containsAll(properties.keySet());
    }
  }

  @Test
  void addressesAreThoseOfTheServices() {
    Configuration options =
        new ConfigLoader().environment(compose.environment("jobmanager")).load();
    URI qdrant = URI.create(options.get(SinkOptions.URL));
    String bootstrap = options.toMap().get("kafka.bootstrap-servers");

    assertThat(qdrant.getPort()).isEqualTo(URI.create(SinkOptions.URL.defaultValue()).getPort());
    assertThat(compose.services()).contains(qdrant.getHost());
    assertThat(compose.strings(qdrant.getHost(), "ports")).anyMatch(p -> p.endsWith(":6334"));
    assertThat(compose.environment("kafka").get("KAFKA_ADVERTISED_LISTENERS").split(","))
        .contains("PLAINTEXT://" + bootstrap);
    assertThat(compose.services()).contains(bootstrap.split(":", 2)[0]);
  }

  @Test
  void flinkPortsAreTheConfiguredOnes() {
    Configuration flink = Configuration.fromMap(compose.flinkProperties("taskmanager"));
    String health =
        ComposeFile.mapping(compose.service("taskmanager").get("healthcheck")).toString();

    assertThat(flink.get(JobManagerOptions.ADDRESS)).isIn(compose.services());
    assertThat(health).contains("/" + flink.get(TaskManagerOptions.RPC_PORT));
    assertThat(compose.strings("jobmanager", "ports"))
        .anyMatch(port -> port.endsWith(":" + RestOptions.PORT.defaultValue()));
  }

  @Test
  void checkpointsAreOnAVolumeThatAllFlinkContainersShare() {
    Configuration flink = Configuration.fromMap(compose.flinkProperties("jobmanager"));
    String directory = URI.create(flink.get(CheckpointingOptions.CHECKPOINTS_DIRECTORY)).getPath();

    for (String service : Set.of("jobmanager", "taskmanager", "checkpoints-owner")) {
      assertThat(compose.mounts(service)).containsEntry("checkpoints", directory);
    }
    assertThat(compose.flinkProperties("taskmanager"))
        .isEqualTo(compose.flinkProperties("jobmanager"));
  }

  @Test
  void onnxRuntimeReportsToNobody() {
    for (String service : FLINK) {
      assertThat(compose.environment(service)).containsEntry("ORT_DISABLE_TELEMETRY", "1");
    }
  }

  @Test
  void slotsSuffice() {
    Configuration flink = Configuration.fromMap(compose.flinkProperties("jobmanager"));
    Object replicas =
        ComposeFile.mapping(compose.service("taskmanager").get("deploy")).get("replicas");
    int slots = (Integer) replicas * flink.get(TaskManagerOptions.NUM_TASK_SLOTS);

    assertThat(Integer.parseInt(flink.toMap().get("parallelism.default"))).isBetween(1, slots);
  }

  @Test
  void jobAndTopicCommandExist() throws ReflectiveOperationException {
    List<String> job = compose.strings("jobmanager", "command");
    String mainClass = job.get(job.indexOf("--job-classname") + 1);

    assertThat(Class.forName(mainClass).getMethod("main", String[].class)).isNotNull();
    assertThat(compose.strings("topics", "entrypoint")).endsWith(E5Stream.class.getName());
    String[] arguments = compose.strings("topics", "command").toArray(String[]::new);
    assertThat(new CommandLine(new E5Stream()).parseArgs(arguments).subcommand()).isNotNull();
  }

  @Test
  void whateverIsNamedIsDeclared() {
    for (String name : compose.services()) {
      compose.mounts(name).keySet().stream()
          .filter(source -> !source.startsWith("."))
          .forEach(volume -> assertThat(compose.volumes()).contains(volume));
      Object needs = compose.service(name).getOrDefault("depends_on", Map.of());
      assertThat(compose.services()).containsAll(ComposeFile.mapping(needs).keySet());
    }
  }

  @Test
  void whateverStaysUpIsWatchedAndRestarted() {
    for (String name : compose.services()) {
      if (!"no".equals(compose.service(name).get("restart"))) {
        assertThat(compose.service(name)).as(name).containsKeys("restart", "healthcheck");
      }
    }
  }
}
