package io.e5stream.eval.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.encoder.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbesTest {

  @TempDir private Path directory;

  @Test
  void areEncodedOnceABundleInBothRoles() {
    HashEncoder encoder = new HashEncoder();
    Probes probes = new Probes();
    float[][] first = probes.of("cafe", encoder);
    assertThat(probes.of("cafe", encoder)).isSameAs(first);
    assertThat(first.length).isEqualTo(Probes.keys().size());
    assertThat(new HashSet<>(Probes.keys())).hasSameSizeAs(Probes.keys());
    assertThat(encoder.asked)
        .hasSameSizeAs(Probes.keys())
        .contains(Role.QUERY + ":tea", Role.PASSAGE + ":tea");
    assertThat(probes.of("beef", new HashEncoder(0.1f))).isNotEqualTo(first);
  }

  /** Vectors of length 1: apart by 0.0014 their cosine is 0.999999. */
  @ParameterizedTest
  @CsvSource({"0,true", "0.001,true", "-0.001,true", "0.002,false", "-0.002,false", "NaN,false"})
  void moreThanRoundingIsAChange(float drift, boolean same) throws IOException {
    float[][] vectors = new Probes().of("cafe", new HashEncoder());
    try (VectorCache cache = VectorCache.open(directory, "cafe", vectors[0].length)) {
      assertThat(Probes.areIn(cache, vectors)).as("empty").isFalse();
      cache.put(Probes.keys(), vectors);
      assertThat(Probes.areIn(cache, new Probes().of("cafe", new HashEncoder(drift))))
          .isEqualTo(same);
    }
  }

  @Test
  void oneThatDiffersIsEnough() throws IOException {
    float[][] vectors = new Probes().of("cafe", new HashEncoder());
    try (VectorCache cache = VectorCache.open(directory, "cafe", vectors[0].length)) {
      cache.put(Probes.keys(), vectors);
      for (float[] vector : vectors) {
        float value = vector[5];
        vector[5] += 0.01f;
        assertThat(Probes.areIn(cache, vectors)).isFalse();
        vector[5] = value;
      }
      assertThat(Probes.areIn(cache, vectors)).isTrue();
    }
  }
}
