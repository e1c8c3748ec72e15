package io.e5stream.ingest.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class PackingTest {

  /** Nothing is available between the parts, as when a buffer ends where a member does. */
  @Test
  void gzipGoesOnWhenNothingIsAvailableAfterAMember() throws Exception {
    assertThat(unpack(member("a\n"), member("b\n"))).isEqualTo("a\nb\n");
  }

  @Test
  void gzipFailsWhenWhatFollowsIsNoMember() throws Exception {
    byte[] garbage = "garbage here".getBytes(StandardCharsets.US_ASCII);
    assertThat(garbage).hasSize(12);
    assertThatThrownBy(() -> unpack(member("a\n"), garbage)).isInstanceOf(IOException.class);
  }

  @Test
  void gzipFailsWhenTheNextHeaderIsCutOff() throws Exception {
    assertThatThrownBy(() -> unpack(member("a\n"), Arrays.copyOf(member("b\n"), 5)))
        .isInstanceOf(IOException.class);
  }

  private static String unpack(byte[] first, byte[] second) throws IOException {
    InputStream both =
        new SequenceInputStream(new ByteArrayInputStream(first), new ByteArrayInputStream(second));
    try (InputStream in = Packing.GZIP.unpack(both)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static byte[] member(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }
}
