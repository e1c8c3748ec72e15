package io.e5stream.ingest.produce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFileTest {

  private interface Packer {
    OutputStream open(OutputStream out) throws IOException;
  }

  @TempDir Path dir;

  @Test
  void knowsThePackingByTheFirstBytes() throws Exception {
    assertThat(read(bytes("plain\n"))).isEqualTo("plain\n");
    assertThat(read(packed(GZIPOutputStream::new, "gzip\n"))).isEqualTo("gzip\n");
    assertThat(read(packed(ZstdOutputStream::new, "zstd\n"))).isEqualTo("zstd\n");
  }

  @Test
  void readsShortAndEmptyFiles() throws Exception {
    assertThat(read(new byte[0])).isEmpty();
    assertThat(read(bytes("{"))).isEqualTo("{");
    assertThat(read(bytes("{}\n"))).isEqualTo("{}\n");
  }

  @Test
  void readsSeveralMembersInOneFile() throws Exception {
    assertThat(
            read(join(packed(GZIPOutputStream::new, "a\n"), packed(GZIPOutputStream::new, "b\n"))))
        .isEqualTo("a\nb\n");
    assertThat(
            read(join(packed(ZstdOutputStream::new, "a\n"), packed(ZstdOutputStream::new, "b\n"))))
        .isEqualTo("a\nb\n");
  }

  @Test
  void countsPackedBytes() throws Exception {
    byte[] content = packed(GZIPOutputStream::new, "x".repeat(100_000));
    Path file = Files.write(dir.resolve("f"), content);
    try (InputFile input = InputFile.open(file.toString())) {
      input.text().readAllBytes();
      assertThat(input.bytesRead()).isEqualTo(content.length);
    }
  }

  @Test
  void aTruncatedFileFails() throws Exception {
    for (byte[] whole :
        new byte[][] {
          packed(GZIPOutputStream::new, "text\n".repeat(1000)),
          packed(ZstdOutputStream::new, "text\n".repeat(1000))
        }) {
      byte[] half = Arrays.copyOf(whole, whole.length - 5);
      assertThatThrownBy(() -> read(half)).isInstanceOf(IOException.class);
    }
  }

  private String read(byte[] content) throws IOException {
    Path file = Files.write(dir.resolve("input"), content);
    try (InputFile input = InputFile.open(file.toString())) {
      return new String(input.text().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static byte[] packed(Packer packer, String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = packer.open(out)) {
      packed.write(bytes(text));
    }
    return out.toByteArray();
  }

  private static byte[] join(byte[] a, byte[] b) {
    byte[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
