package io.e5stream.embed.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {

  @TempDir Path temp;
  private Path directory;

  @BeforeEach
  void write() throws IOException {
    directory = Bundles.write(temp.resolve("tiny"), TinyGraph.pooled(4).toBytes(), 4);
  }

  @Test
  void builtInIsE5Small() {
    Bundle bundle = Bundle.load("builtin:e5-small-v2");

    assertThat(bundle.id()).isEqualTo("e5-small-v2-1");
    assertThat(bundle.hash()).matches("[0-9a-f]{64}").startsWith(bundle.hash8());
    assertThat(bundle.hash8()).hasSize(8);
    assertThat(bundle.manifest().dimension()).isEqualTo(384);
    assertThat(bundle.manifest().maxTokens()).isEqualTo(512);
    assertThat(bundle.manifest().pooling()).isEqualTo(Pooling.MEAN);
    assertThat(bundle.manifest().prefixPolicy().apply(Role.QUERY, "x")).isEqualTo("query: x");
    assertThat(bundle.manifest().prefixPolicy().apply(Role.PASSAGE, "x")).isEqualTo("passage: x");
  }

  @Test
  void loadsADirectoryByPathOrUri() {
    Bundle bundle = Bundle.load(directory.toString());

    assertThat(bundle.id()).isEqualTo("tiny-2");
    assertThat(bundle.manifest().evaluation()).containsEntry("scifact/ndcg@10", 0.5);
    assertThat(bundle.manifest().parent()).isEqualTo("tiny-1");
    assertThat(Bundle.load(directory.toUri().toString()).hash()).isEqualTo(bundle.hash());
  }

  @Test
  void hashIsThatOfWhatDecidesTheVectors() throws Exception {
    String hash = Bundle.load(directory.toString()).hash();

    replace("\"version\" : \"2\"", "\"version\" : \"3\"");
    assertThat(Bundle.load(directory.toString()).hash()).isEqualTo(hash);
    replace("\"q: \"", "\"Q: \"");
    assertThat(Bundle.load(directory.toString()).hash()).isNotEqualTo(hash);
  }

  @Test
  void otherPrefixesMakeAnotherBundle() {
    Bundle bundle = Bundle.load(directory.toString());
    Bundle bare = bundle.withPrefixes(PrefixPolicy.NONE);

    assertThat(bare.manifest().prefixPolicy().apply(Role.QUERY, "x")).isEqualTo("x");
    assertThat(bare.manifest().files()).isEqualTo(bundle.manifest().files());
    assertThat(bare.id()).isEqualTo(bundle.id());
    assertThat(bare.hash()).isNotEqualTo(bundle.hash());
    assertThat(bare.withPrefixes(bundle.manifest().prefixPolicy()).hash()).isEqualTo(bundle.hash());
  }

  @Test
  void rawVectorsMakeAnotherBundle() {
    Bundle bundle = Bundle.load(directory.toString());
    Bundle raw = bundle.withoutNormalising();

    assertThat(bundle.manifest().normalise()).isTrue();
    assertThat(raw.manifest().normalise()).isFalse();
    assertThat(raw.manifest().prefixPolicy()).isEqualTo(bundle.manifest().prefixPolicy());
    assertThat(raw.id()).isEqualTo(bundle.id());
    assertThat(raw.hash()).isNotEqualTo(bundle.hash());
    assertThat(raw.withoutNormalising()).isEqualTo(raw);
  }

  @Test
  void flippedBytesAreFound() throws Exception {
    for (String file : new String[] {"model.onnx", "tokenizer.json"}) {
      Path damaged = directory.resolve(file);
      byte[] bytes = Files.readAllBytes(damaged);
      bytes[bytes.length / 2] ^= 1;
      Path copy = Files.createDirectory(temp.resolve("damaged-" + file));
      copyAll(copy);
      Files.write(copy.resolve(file), bytes);

      refused(copy).hasMessageContaining(file + " is damaged: its sha256 is ");
    }
  }

  @Test
  void missingFilesAreNamedWithWhatIsThere() throws Exception {
    Files.delete(directory.resolve("tokenizer.json"));
    refused(directory)
        .hasMessageContaining("has no tokenizer.json; there is: bundle.json, model.onnx");

    Files.delete(directory.resolve("bundle.json"));
    refused(directory).hasMessageContaining("has no bundle.json; there is: model.onnx");

    refused(temp.resolve("nowhere"))
        .hasMessageContaining("nowhere: not a directory")
        .hasMessageContaining("builtin:e5-small-v2");
  }

  @Test
  void brokenManifestsAreRefused() throws Exception {
    String good = Files.readString(directory.resolve("bundle.json"));

    manifest("{\"name\": ").hasMessageContaining("not a valid manifest at line 1");
    manifest("[]").hasMessageContaining("not a valid manifest");
    manifest(good.replace("\"dimension\" : 4", "\"dimension\" : \"four\""))
        .hasMessageContaining("not a valid manifest at line 4");
    manifest(good.replace("\"dimension\" : 4", "\"dimension\" : 0"))
        .hasMessageContaining("dimension must be positive but is 0");
    manifest(good.replace("\"mean\"", "\"max\"")).hasMessageContaining("max");
    manifest(good.replace("\"normalise\" : true,", "")).hasMessageContaining("normalise");
    manifest(good.replace("model.onnx", "../model.onnx"))
        .hasMessageContaining("no plain file name");
    manifest(good.replace("\"name\" : \"tiny\"", "\"name\" : \"a/b\""))
        .hasMessageContaining("name must be");
    manifest(good.replace("\"maxTokens\"", "\"maxToken\"")).hasMessageContaining("maxTokens");
    manifest(good.replace("\"parent\"", "\"instruction\" : \"do {text}\", \"parent\""))
        .hasMessageContaining("either prefixes or instruction");
  }

  @Test
  void otherPlacesAreRefused() {
    assertThatThrownBy(() -> Bundle.load("s3://bucket/model"))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("'s3://bucket/model' is not understood: give builtin:e5-small-v2");
    assertThatThrownBy(() -> Bundle.load("builtin:other")).hasMessageContaining("not understood");
  }

  private AbstractThrowableAssert<?, ? extends Throwable> manifest(String json) throws IOException {
    Files.writeString(directory.resolve("bundle.json"), json);
    return refused(directory);
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> refused(Path path) {
    return assertThatThrownBy(() -> Bundle.load(path.toString()))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining(path.toString());
  }

  private void replace(String from, String to) throws IOException {
    Path file = directory.resolve("bundle.json");
    String json = Files.readString(file);
    assertThat(json).contains(from);
    Files.writeString(file, json.replace(from, to));
  }

  private void copyAll(Path target) throws IOException {
    for (String file : new String[] {"model.onnx", "tokenizer.json", "bundle.json"}) {
      Files.copy(directory.resolve(file), target.resolve(file));
    }
  }
}
