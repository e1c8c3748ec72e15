package io.e5stream.ingest.source.papers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeededHashTest {

  @Test
  void isSha256OfSeedAndText() {
    // printf '\0\0\0\0\0\0\0\1abc' | sha256sum
    assertThat("%016x".formatted(SeededHash.of(1, "abc"))).isEqualTo("e98bc483cc6af9cc");
    assertThat(SeededHash.of(1, "abc")).isNotEqualTo(SeededHash.of(2, "abc"));
  }
}
