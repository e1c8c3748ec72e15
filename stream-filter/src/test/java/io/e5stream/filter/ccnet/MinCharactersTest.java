package io.e5stream.filter.ccnet;

import static io.e5stream.filter.Boundary.assertAt;
import static io.e5stream.filter.Boundary.passes;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinCharactersTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "水", "ب", "😀"})
  void countsCodePoints(String character) {
    assertAt(MinCharacters::new, character.repeat(300), 300);
    MinCharacters rule = new MinCharacters(MinCharacters.DEFAULT);
    assertThat(passes(rule, character.repeat(299))).isFalse();
    assertThat(passes(rule, character.repeat(300))).isTrue();
    assertThat(passes(rule, character.repeat(301))).isTrue();
  }
}
