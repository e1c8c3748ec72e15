package io.e5stream.embed.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenEstimateTest {

  @Test
  void isAQuarterOfTheBytesAndTheLead() {
    assertThat(TokenEstimate.of("")).isEqualTo(5);
    assertThat(TokenEstimate.of("a".repeat(400))).isEqualTo(105);
    assertThat(TokenEstimate.of("é".repeat(400))).isEqualTo(205);
    assertThat(TokenEstimate.of("語".repeat(400))).isEqualTo(305);
    assertThat(TokenEstimate.of("😀".repeat(400))).isEqualTo(405);
  }

  @Test
  void ofATextThatIsCutOffIsWhatIsLeft() {
    assertThat(TokenEstimate.of("a".repeat(400), 512)).isEqualTo(105);
    assertThat(TokenEstimate.of("a".repeat(2_028), 512)).isEqualTo(512);
    assertThat(TokenEstimate.of("a".repeat(2_024), 512)).isEqualTo(511);
    assertThat(TokenEstimate.of("a".repeat(10_000_000), 512)).isEqualTo(512);
  }
}
