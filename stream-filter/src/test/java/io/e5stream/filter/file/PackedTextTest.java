package io.e5stream.filter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedTextTest {

  @TempDir private Path directory;

  @Test
  void readsTextPackedOrNot() throws IOException {
    assertThat(lines(bytes("é\nb\n"))).containsExactly("é", "b");
    assertThat(lines(member("é\n"), member("b\n"))).containsExactly("é", "b");
    assertThat(lines(member("\ufeffa\n\ufeffb\n"))).containsExactly("a", "\ufeffb");
    assertThat(lines(bytes("\ufeff"))).isEmpty();
    assertThat(lines()).isEmpty();
    assertThat(lines(bytes("x"))).containsExactly("x");
  }

  @Test
  void whatFollowsAMemberMustBeAMember() throws IOException {
    byte[] member = member("a\n");
    assertThatThrownBy(() -> lines(member, bytes("garbage here"))).isInstanceOf(IOException.class);
  }

  private List<String> lines(byte[]... parts) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    Path file = Files.write(directory.resolve("input"), all.toByteArray());
    try (BufferedReader in = PackedText.open(file)) {
      return in.lines().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static byte[] member(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes(text));
    }
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
