package io.e5stream.eval.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.embed.encoder.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachingEncoderTest {

  private static final List<String> TEXTS = List.of("green tea", "", "far side", "green tea");

  @TempDir private Path directory;
  private final HashEncoder model = new HashEncoder();

  private CachingEncoder open(String bundleHash) throws IOException {
    return new CachingEncoder(model, VectorCache.open(directory, bundleHash, model.dimension()));
  }

  @Test
  void givesTheSameVectorsAndAsksTheModelOnce() throws IOException {
    float[][] plain = new HashEncoder().encode(Role.PASSAGE, TEXTS);
    try (CachingEncoder first = open("cafe")) {
      assertThat(first.encode(Role.PASSAGE, TEXTS)).isDeepEqualTo(plain);
      assertThat(first.found()).isZero();
      assertThat(first.model()).isEqualTo("hash-1");
      assertThat(first.dimension()).isEqualTo(model.dimension());
    }
    model.failure = new IllegalStateException("must not be asked");
    try (CachingEncoder second = open("cafe")) {
      assertThat(second.encode(Role.PASSAGE, TEXTS)).isDeepEqualTo(plain);
      assertThat(second.found()).isEqualTo(4);
      assertThat(second.encoded()).isZero();
    }
  }

  @Test
  void asksOnlyForWhatIsMissing() throws IOException {
    try (CachingEncoder encoder = open("cafe")) {
      encoder.encode(Role.PASSAGE, List.of("far side", "green tea"));
      model.asked.clear();
      assertThat(encoder.encode(Role.PASSAGE, List.of("green tea", "new", "far side")))
          .isDeepEqualTo(
              new HashEncoder().encode(Role.PASSAGE, List.of("green tea", "new", "far side")));
      assertThat(model.asked).containsExactly("PASSAGE:new");
      assertThat(encoder.encoded()).isEqualTo(3);
      assertThat(encoder.found()).isEqualTo(2);
    }
  }

  @Test
  void anotherBundleOrRoleIsAnotherVector() throws IOException {
    try (CachingEncoder encoder = open("cafe")) {
      encoder.encode(Role.PASSAGE, List.of("tea"));
      encoder.encode(Role.QUERY, List.of("tea"));
      assertThat(model.asked).containsExactly("PASSAGE:tea", "QUERY:tea");
    }
    try (CachingEncoder encoder = open("beef")) {
      encoder.encode(Role.PASSAGE, List.of("tea"));
      assertThat(model.asked).hasSize(3);
    }
  }

  @Test
  void manyThreadsShareIt() throws IOException {
    List<String> texts = IntStream.range(0, 500).mapToObj(i -> "text " + i % 100).toList();
    float[][] expected = new HashEncoder().encode(Role.QUERY, texts);
    try (CachingEncoder encoder = open("cafe");
        Workers workers = new Workers(8)) {
      for (int round = 0; round < 3; round++) {
        workers.forEach(
            IntStream.range(0, texts.size()).boxed().toList(),
            i ->
                assertThat(encoder.encode(Role.QUERY, List.of(texts.get(i)))[0])
                    .isEqualTo(expected[i]));
      }
    }
    try (VectorCache cache = VectorCache.open(directory, "cafe", model.dimension())) {
      assertThat(cache.size()).isEqualTo(100);
    }
  }

  @Test
  void goesOnWithoutADiskThatFails() throws IOException {
    VectorCache cache = VectorCache.open(directory, "cafe", model.dimension());
    cache.close(); // every later read and write fails
    try (CachingEncoder encoder = new CachingEncoder(model, cache)) {
      assertThat(encoder.encode(Role.QUERY, TEXTS)).isDeepEqualTo(model.encode(Role.QUERY, TEXTS));
    }
  }

  @Test
  void aFailureOfTheModelIsThrownAndKeepsNothing() throws IOException {
    try (CachingEncoder encoder = open("cafe")) {
      model.failure = new IllegalStateException("out of memory");
      assertThatThrownBy(() -> encoder.encode(Role.QUERY, TEXTS)).hasMessage("out of memory");
      model.failure = null;
      encoder.encode(Role.QUERY, TEXTS);
      assertThat(encoder.encoded()).isEqualTo(4);
    }
  }

  @Test
  void doesNotAnswerWhenClosed() throws IOException {
    CachingEncoder encoder = open("cafe");
    encoder.encode(Role.QUERY, TEXTS);
    encoder.close();
    assertThatThrownBy(() -> encoder.encode(Role.QUERY, TEXTS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("hash-1 is closed");
  }
}
