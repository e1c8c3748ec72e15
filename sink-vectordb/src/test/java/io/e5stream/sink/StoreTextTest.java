package io.e5stream.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StoreTextTest {

  @Test
  void wellFormedTextStaysAsItIs() {
    String text = "control \u0000\u0007, astral \uD83D\uDE00, end";
    assertThat(StoreText.clean(text)).isSameAs(text);
    assertThat(StoreText.isWellFormed(text)).isTrue();
  }

  @Test
  void unpairedSurrogatesAreReplacedOneForOne() {
    assertThat(StoreText.clean("a\uD800b")).isEqualTo("a\uFFFDb");
    assertThat(StoreText.clean("\uDE00\uD83D")).isEqualTo("\uFFFD\uFFFD");
    assertThat(StoreText.clean("\uD83D\uD83D\uDE00")).isEqualTo("\uFFFD\uD83D\uDE00");
    assertThat(StoreText.isWellFormed("\uD83D")).isFalse();
  }

  @Test
  void cleanTextKeepsItsLengthAndSurvivesUtf8() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String units = "ab\u0000\uD83D\uDE00\uD800\uDFFF\uFFFF";
    for (int round = 0; round < 5_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        text.append(units.charAt(random.nextInt(units.length())));
      }
      String clean = StoreText.clean(text.toString());
      assertThat(clean).as("seed %d", seed).hasSameSizeAs(text);
      byte[] utf8 = clean.getBytes(StandardCharsets.UTF_8);
      assertThat(new String(utf8, StandardCharsets.UTF_8)).as("seed %d", seed).isEqualTo(clean);
    }
  }
}
