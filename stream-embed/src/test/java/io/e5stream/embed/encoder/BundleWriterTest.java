package io.e5stream.embed.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleWriterTest {

  @TempDir Path temp;
  private Bundle source;
  private Path target;

  @BeforeEach
  void writeSource() throws IOException {
    source =
        Bundle.loadDirectory(
            Bundles.write(temp.resolve("source"), TinyGraph.pooled(4).toBytes(), 4));
    target = temp.resolve("deeper/made");
  }

  @Test
  void theBundleHasTheModelAndTheSourcesTokenizer() throws IOException {
    byte[] model = TinyGraph.pooled(4).withInputType(TinyGraph.INT32).toBytes();
    Bundle made = write(() -> model);

    assertThat(made.directory()).isEqualTo(target.toAbsolutePath());
    assertThat(made.model()).hasBinaryContent(model);
    assertThat(made.tokenizer()).hasSameBinaryContentAs(source.tokenizer());
    assertThat(made.manifest().precision()).isEqualTo("w8");
    assertThat(made.manifest().parent()).isEqualTo("tiny-2");
    assertThat(made.manifest().embeddingSpace()).isEqualTo("tiny-space");
    assertThat(made.manifest().evaluation()).isEqualTo(Map.of("cosine", 0.5));
    assertThat(made.hash()).isNotEqualTo(source.hash());
    assertThat(Bundle.load(target.toString())).isEqualTo(made);
    assertThat(entries(target.getParent())).containsExactly("made");
    assertThat(entries(target)).containsExactly("bundle.json", "model.onnx", "tokenizer.json");
  }

  @Test
  void theBundleIsEvaluatedBeforeItAppears() {
    BundleWriter.write(
        source,
        target,
        () -> TinyGraph.pooled(4).toBytes(),
        source.manifest().derived("w8"),
        bundle -> {
          assertThat(target).doesNotExist();
          try (Encoder encoder = Encoder.open(bundle, EncoderOptions.DEFAULTS)) {
            assertThat(encoder.encode(Role.QUERY, List.of("a text"))[0]).hasSize(4);
          }
          return Map.of();
        });
    assertThat(target).isDirectory();
  }

  @Test
  void everyoneWhoMayReadADirectoryMadeHereMayReadTheBundle() throws IOException {
    Path plain = Files.createDirectory(temp.resolve("plain"));
    write(() -> TinyGraph.pooled(4).toBytes());

    assertThat(Files.getPosixFilePermissions(target))
        .isEqualTo(Files.getPosixFilePermissions(plain));
  }

  @Test
  void whatIsThereIsNotOverwritten() throws IOException {
    Files.createDirectories(target);

    assertThatThrownBy(
            () ->
                write(
                    () -> {
                      throw new AssertionError("a model was made in vain");
                    }))
        .isInstanceOf(BundleException.class)
        .hasMessage(target.toAbsolutePath() + " is there already; bundles are never changed");
    assertThat(entries(target)).isEmpty();
    assertThat(entries(target.getParent())).containsExactly("made");
  }

  @Test
  void afterAFailureNothingIsLeft() throws IOException {
    RuntimeException failure = new IllegalStateException("no evaluation");

    assertThatThrownBy(
            () ->
                BundleWriter.write(
                    source,
                    target,
                    () -> TinyGraph.pooled(4).toBytes(),
                    source.manifest().derived("w8"),
                    bundle -> {
                      throw failure;
                    }))
        .isSameAs(failure);
    assertThat(entries(target.getParent())).isEmpty();
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "");

    target = file.resolve("made");
    assertThatThrownBy(() -> write(() -> TinyGraph.pooled(4).toBytes()))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("cannot write the bundle " + target.toAbsolutePath());
  }

  private Bundle write(Supplier<byte[]> model) {
    return BundleWriter.write(
        source, target, model, source.manifest().derived("w8"), made -> Map.of("cosine", 0.5));
  }

  private static List<String> entries(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }
}
