package io.e5stream.ingest.pair;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.TextPair;
import org.junit.jupiter.api.Test;

class ContentHashTest {

  private static long hash(String query, String passage, String signals) {
    return ContentHash.of(new TextPair("web:x", query, passage, "web", signals), "");
  }

  @Test
  void differsWithTextAndQualityButNotWithTheVisit() {
    long hash = hash("ab", "c", "{\"date\":\"2026\",\"score\":1}");

    assertThat(hash("ab", "c", "{\"date\":\"2027\",\"revision\":7,\"score\":1}")).isEqualTo(hash);
    assertThat(hash("ab", "c", "{\"date\":\"2026\",\"score\":2}")).isNotEqualTo(hash);
    assertThat(hash("a", "bc", "{\"date\":\"2026\",\"score\":1}")).isNotEqualTo(hash);
    assertThat(hash("c", "ab", "{\"date\":\"2026\",\"score\":1}")).isNotEqualTo(hash);
  }

  @Test
  void differsWithTheSettings() {
    TextPair pair = new TextPair("web:x", "q", "p", "web", null);

    assertThat(ContentHash.of(pair, "a")).isEqualTo(ContentHash.of(pair, "a"));
    assertThat(ContentHash.of(pair, "a")).isNotEqualTo(ContentHash.of(pair, "b"));
    assertThat(ContentHash.of(pair, "a")).isNotEqualTo(ContentHash.of(pair, ""));
  }

  @Test
  void isTheSameOnEveryMachine() {
    assertThat(hash("q", "猫 🐈", "{}")).isEqualTo(hash("q", "猫 🐈", null));
    // printf '\0\0\0\1q\0\0\0\1p\0\0\0\13{"score":1}\0\0\0\1s' | sha256sum
    TextPair pair = new TextPair("web:x", "q", "p", "web", "{\"score\":1}");
    assertThat("%016x".formatted(ContentHash.of(pair, "s"))).isEqualTo("1493580428c43d0d");
  }
}
