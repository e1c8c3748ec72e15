package io.e5stream.eval.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.EncoderOptions;
import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.eval.measure.Prefixes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleEncodersTest {

  private static final List<String> TEXTS = List.of("green tea", "the far side of the moon");

  @TempDir private Path directory;
  private final List<String> notes = new ArrayList<>();

  private BundleEncoders encoders(Path cache) {
    return new BundleEncoders(
        Bundle.builtIn(), EncoderOptions.DEFAULTS, Optional.ofNullable(cache), notes::add);
  }

  private static float[][] encode(BundleEncoders encoders, Prefixes prefixes) {
    try (TextEncoder encoder = encoders.open(prefixes)) {
      return encoder.encode(Role.QUERY, TEXTS);
    }
  }

  @Test
  void vectorsOfTheCacheAreThoseOfTheModel() {
    float[][] plain = encode(encoders(null), Prefixes.BUNDLE);
    assertThat(encode(encoders(directory), Prefixes.BUNDLE)).isDeepEqualTo(plain);
    assertThat(encode(encoders(directory), Prefixes.BUNDLE)).isDeepEqualTo(plain);
    try (TextEncoder third = encoders(directory).open(Prefixes.BUNDLE)) {
      third.encode(Role.QUERY, TEXTS);
      third.encode(Role.PASSAGE, TEXTS);
      assertThat(((CachingEncoder) third).found()).isEqualTo(2);
      assertThat(((CachingEncoder) third).encoded()).isEqualTo(2);
    }
  }

  @Test
  void prefixesAreAnotherBundle() {
    float[][] prefixed = encode(encoders(directory), Prefixes.BUNDLE);
    float[][] bare = encode(encoders(directory), Prefixes.NONE);
    assertThat(bare[0]).isNotEqualTo(prefixed[0]);
    assertThat(bare).isDeepEqualTo(encode(encoders(null), Prefixes.NONE));
  }

  @Test
  void goesOnWithoutACacheThatCannotBe() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");
    assertThat(encode(encoders(file), Prefixes.BUNDLE)).hasDimensions(2, 384);
    assertThat(notes).singleElement().asString().contains("no vectors are kept in " + file);
  }
}
