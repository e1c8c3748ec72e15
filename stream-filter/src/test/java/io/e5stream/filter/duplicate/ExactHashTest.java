package io.e5stream.filter.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.TextPair;
import org.junit.jupiter.api.Test;

class ExactHashTest {

  private static String hash(String query, String passage) {
    return ExactHash.of(new TextPair("web:1", query, passage, "web", null));
  }

  /** SHA-256 of the empty text begins with these digits. */
  @Test
  void isTheStartOfSha256() {
    assertThat(ExactHash.of("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb924");
    assertThat(ExactHash.of("水")).hasSize(32).isNotEqualTo(ExactHash.of("火"));
  }

  /** {@code printf '\0\0\0\2abc' | sha256sum} begins with these digits. */
  @Test
  void theQueryComesBehindItsLength() {
    assertThat(hash("ab", "c")).isEqualTo("3dc693fb05f87048570cb494badaae90");
  }

  @Test
  void sidesAreKeptApart() {
    assertThat(hash("ab", "c")).isNotEqualTo(hash("a", "bc")).isEqualTo(hash("ab", "c"));
  }
}
