package io.e5stream.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DigestsTest {

  /** {@code printf '\0\0\0\2ab\0\0\0\1c' | sha256sum}. */
  @Test
  void eachTextComesBehindItsLength() {
    assertThat(hex("ab", "c"))
        .isEqualTo("f2939f903016e5bb29b1e4a61cdbd376220ca03a24180b39995f2d50f2e0a647")
        .isNotEqualTo(hex("a", "bc"));
  }

  /** Eight bytes: {@code printf '\0\0\0\10猫 🐈\0\0\0\0' | sha256sum}. */
  @Test
  void theLengthCountsBytes() {
    assertThat(hex("猫 🐈", ""))
        .isEqualTo("952f6891c03c74f6850e2004d2ceca2cf0c59dac4ea283e167c35d27951f9948");
  }

  private static String hex(String... texts) {
    return HexFormat.of().formatHex(Digests.ofParts(texts));
  }
}
