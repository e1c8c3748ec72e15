package io.e5stream.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.DeadLetter;
import io.e5stream.ingest.Origin;
import io.e5stream.ingest.decode.InvalidRecordException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RawDecodingTest {

  private static final RawDecoder<String> DECODER =
      (key, value) -> {
        switch (value.length) {
          case 0 -> throw new InvalidRecordException("long cause ".repeat(100));
          case 1 -> throw new IllegalStateException("a fault");
          default -> {
            return key;
          }
        }
      };

  private static Origin origin(String key, int length) {
    return new Origin(
        "raw.web",
        1,
        2,
        3,
        key == null ? null : key.getBytes(StandardCharsets.ISO_8859_1),
        length < 0 ? null : new byte[length]);
  }

  @Test
  void isARecordOrADeadLetterAndNeverThrows() {
    assertThat(RawDecoding.of(origin("k", 2), DECODER).record()).isEqualTo("k");
    assertThat(cause("k", 0)).hasSize(503).endsWith("...");
    assertThat(cause("k", 1)).contains("cannot be decoded").contains("a fault");
    assertThat(cause(null, 2)).contains("no key");
    assertThat(cause("k", -1)).isEqualTo("the record has no value");
    assertThat(cause("\u00ff", 2)).contains("the key is not valid UTF-8");
  }

  private static String cause(String key, int length) {
    Origin origin = origin(key, length);
    DeadLetter letter = RawDecoding.of(origin, DECODER).deadLetter();
    assertThat(letter.origin()).isSameAs(origin);
    assertThat(letter.stage()).isEqualTo(DeadLetter.Stage.DECODE);
    return letter.cause();
  }
}
