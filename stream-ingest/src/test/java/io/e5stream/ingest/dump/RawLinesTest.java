package io.e5stream.ingest.dump;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.decode.InvalidRecordException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RawLinesTest {

  @Test
  void everyLineEndsAsOneItem() throws Exception {
    byte[] lines = ("a\n\nbad\n" + "x".repeat(50) + "\n  \nc").getBytes(StandardCharsets.UTF_8);
    RawLines reader = new RawLines(new ByteArrayInputStream(lines), 10, RawLinesTest::key);

    assertThat(reader.next())
        .isInstanceOfSatisfying(
            RawItem.Found.class,
            found -> {
              assertThat(found.number()).isEqualTo(1);
              assertThat(found.key()).isEqualTo("key of a");
              assertThat(found.value()).containsExactly('a');
            });
    assertThat(reader.next()).isEqualTo(new RawItem.Broken(3, "no key"));
    assertThat(reader.next()).isEqualTo(new RawItem.Broken(4, "50 bytes; a record has at most 10"));
    assertThat(reader.next()).extracting(RawItem::number).isEqualTo(6L);
    assertThat(reader.next()).isNull();
    assertThat(reader.number()).isEqualTo(6);
  }

  private static String key(byte[] record) throws InvalidRecordException {
    String text = new String(record, StandardCharsets.UTF_8);
    if (text.equals("bad")) {
      throw new InvalidRecordException("no key");
    }
    return "key of " + text;
  }
}
