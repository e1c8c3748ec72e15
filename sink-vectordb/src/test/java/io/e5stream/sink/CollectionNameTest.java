package io.e5stream.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectionNameTest {

  @Test
  void namesTheIndexTheBundleAndItsHash() {
    CollectionSpec spec = new CollectionSpec("e5-small-v2-1", "0123456789abcdef", 384, "c1");
    assertThat(CollectionName.of("docs", spec)).isEqualTo("docs--e5-small-v2-1-01234567");
  }

  @Test
  void aBundleOfAnyNameGivesASafeName() {
    CollectionSpec spec = new CollectionSpec("team/e5 ü-1", "0123456789abcdef", 384, "c1");
    assertThat(CollectionName.of("docs", spec)).isEqualTo("docs--team_e5__-1-01234567");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a--b", "-a", "a/b", "a b", "ü", ".."})
  void refusesNamesThatWouldBeAmbiguousOrUnsafe(String index) {
    assertThatThrownBy(() -> CollectionName.requireIndex(index))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"" + index + "\"");
  }
}
