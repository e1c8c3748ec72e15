package io.e5stream.embed.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsFileTest {

  private static final String WORDS =
      "\"embeddings.word_embeddings.weight\":"
          + "{\"dtype\":\"F32\",\"shape\":[1,2],\"data_offsets\":[0,8]}";

  @TempDir Path temp;
  private Path path;

  @BeforeEach
  void name() {
    path = temp.resolve("model.safetensors");
  }

  @Test
  void tensorsByTheirNames() throws IOException {
    write(
        "{%s,\"part.weight\":{\"dtype\":\"BF16\",\"shape\":[2,1],\"data_offsets\":[8,12]},"
                .formatted(WORDS)
            + "\"part.bias\":{\"dtype\":\"F16\",\"shape\":[1],\"data_offsets\":[12,14]}}",
        0x3F80_0000,
        0xC000_0000,
        0x4000_3F80,
        0x0000_3C00);

    try (SafetensorsFile file = SafetensorsFile.open(path)) {
      assertThat(file.has("part.weight")).isTrue();
      assertThat(file.has("part")).isFalse();
      assertThat(file.matrix("embeddings.word_embeddings.weight").values()).containsExactly(1, -2);
      assertThat(file.vector("part.bias")).containsExactly(1);
      Matrix linear = file.linearWeight("part");
      assertThat(linear.rows()).as("in, stored as [out, in]").isEqualTo(1);
      assertThat(linear.values()).containsExactly(1, 2);
    }
  }

  @Test
  void aTruncatedFileIsRefused() throws IOException {
    write("{%s}".formatted(WORDS), 0x3F80_0000, 0xC000_0000);
    byte[] whole = Files.readAllBytes(path);

    Files.write(path, Arrays.copyOf(whole, whole.length - 3));
    try (SafetensorsFile file = SafetensorsFile.open(path)) {
      assertThatThrownBy(() -> file.matrix("embeddings.word_embeddings.weight"))
          .isInstanceOf(ExportException.class)
          .hasMessageContaining("cannot read embeddings.word_embeddings.weight: the file ends at")
          .hasMessageContaining("expected 3 more");
    }
    Files.write(path, Arrays.copyOf(whole, 20));
    assertThatThrownBy(() -> SafetensorsFile.open(path)).hasMessageContaining("ends at byte 20");
    Files.write(path, new byte[5]);
    assertThatThrownBy(() -> SafetensorsFile.open(path))
        .hasMessage("the file ends at byte 5, expected 3 more");
  }

  @Test
  void aHeaderLongerThanTheFormatAllowsIsRefused() throws IOException {
    for (long length : new long[] {100_000_001, -1, Long.MIN_VALUE, 0}) {
      ByteBuffer bytes = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
      Files.write(path, bytes.putLong(length).array());
      assertThatThrownBy(() -> SafetensorsFile.open(path))
          .isInstanceOf(ExportException.class)
          .hasMessage("no safetensors: its header would have " + length + " bytes");
    }
  }

  @Test
  void aHeaderThatIsNoJsonIsRefused() throws IOException {
    write("{no json");
    assertThatThrownBy(() -> SafetensorsFile.open(path)).isInstanceOf(IOException.class);
  }

  @Test
  void withoutWordsItIsNoEncoder() throws IOException {
    write("{\"weight\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", 0);
    assertThatThrownBy(() -> SafetensorsFile.open(path))
        .isInstanceOf(ExportException.class)
        .hasMessage("no tensor is named ...embeddings.word_embeddings.weight");
  }

  @Test
  void entriesThatContradictThemselvesAreNamed() throws IOException {
    for (String bad :
        new String[] {
          WORDS.replace("[0,8]", "[0,4]"), // one number for a shape of two
          WORDS.replace("[0,8]", "[8,0]"),
          WORDS.replace("[0,8]", "[-8,0]"),
          WORDS.replace("[1,2]", "[1,-2]"),
          WORDS.replace("[1,2]", "[65536,65536]"),
        }) {
      write("{%s}".formatted(bad), 0, 0);
      try (SafetensorsFile file = SafetensorsFile.open(path)) {
        assertThatThrownBy(() -> file.matrix("embeddings.word_embeddings.weight"))
            .as(bad)
            .isInstanceOf(ExportException.class)
            .hasMessageContaining("embeddings.word_embeddings.weight");
      }
    }
  }

  @Test
  void otherTypesAreNamed() throws IOException {
    write("{%s}".formatted(WORDS.replace("F32", "I32")), 0, 0);
    try (SafetensorsFile file = SafetensorsFile.open(path)) {
      assertThatThrownBy(() -> file.matrix("embeddings.word_embeddings.weight"))
          .hasMessageContaining("embeddings.word_embeddings.weight is of type I32");
    }
  }

  private void write(String header, int... data) throws IOException {
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(8 + json.length + 4 * data.length);
    bytes.order(ByteOrder.LITTLE_ENDIAN).putLong(json.length).put(json);
    for (int value : data) {
      bytes.putInt(value);
    }
    Files.write(path, bytes.array());
  }
}
