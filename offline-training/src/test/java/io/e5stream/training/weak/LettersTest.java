package io.e5stream.training.weak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LettersTest {

  @Test
  void countsLettersAndDigitsOfAnyScript() {
    assertThat(Letters.count("")).isZero();
    assertThat(Letters.count(" -- ?!\n")).isZero();
    assertThat(Letters.count("Tea, 2 cups!")).isEqualTo(8);
    assertThat(Letters.count("緑茶です")).isEqualTo(4);
    assertThat(Letters.count("\uD835\uDC00")).as("one letter of two units").isEqualTo(1);
  }

  @Test
  void textsThatDifferInWritingOnlySayTheSame() {
    assertThat(Letters.only("## Green-Tea: ")).isEqualTo("greentea");
    assertThat(Letters.only("Größe")).isEqualTo("größe");
  }
}
