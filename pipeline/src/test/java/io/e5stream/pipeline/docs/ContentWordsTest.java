package io.e5stream.pipeline.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentWordsTest {

  @ParameterizedTest
  @CsvSource({
    "ships, ship",
    "shaking, shake",
    "starting, starter",
    "quickest, quick",
    "Japan, Japanese",
    "raised, raises",
    "SKY, sky"
  })
  void seesOtherInflections(String left, String right) {
    assertThat(ContentWords.shared(left, right)).hasSize(1);
  }

  @Test
  void passesOverStopWords() {
    assertThat(ContentWords.shared("why do the things that I have", "the things do have it"))
        .isEmpty();
  }

  @Test
  void differentWordsAreDifferent() {
    assertThat(ContentWords.shared("vehicle lamps key", "car light lock")).isEmpty();
  }
}
