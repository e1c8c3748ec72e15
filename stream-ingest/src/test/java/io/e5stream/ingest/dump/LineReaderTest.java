package io.e5stream.ingest.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {

  @Test
  void splitsAtBothLineEnds() throws Exception {
    assertThat(texts("a\nb\r\n\nc")).containsExactly("a", "b", "", "c");
    assertThat(texts("a\n")).containsExactly("a");
    assertThat(texts("")).isEmpty();
  }

  @Test
  void skipsAByteOrderMarkAtTheStartOnly() throws Exception {
    assertThat(texts("\ufeffa\n\ufeffb\n")).containsExactly("a", "\ufeffb");
    assertThat(texts("\ufeff")).containsExactly("");
  }

  @Test
  void countsLinesAndSkipsThoseAboveTheLimit() throws Exception {
    List<LineReader.Line> lines = lines("ab\n" + "x".repeat(200_000) + "\ncd\n", 100);

    assertThat(lines).extracting(LineReader.Line::number).containsExactly(1L, 2L, 3L);
    assertThat(lines.get(1).bytes()).isNull();
    assertThat(lines.get(1).length()).isEqualTo(200_000);
    assertThat(lines.get(2).bytes()).isEqualTo("cd".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void joinsLinesOverTheBuffersEnd() throws Exception {
    String line = "y".repeat(70_000);

    assertThat(texts(line + "\n" + line + "\n" + line)).containsExactly(line, line, line);
  }

  @Test
  void aLineOfExactlyTheLimitIsTaken() throws Exception {
    assertThat(lines("abc\nabcd\n", 3))
        .extracting(line -> line.bytes() != null)
        .containsExactly(true, false);
  }

  @Test
  void lineEndsAndTheByteOrderMarkDoNotCount() throws Exception {
    assertThat(lines("\ufeffabc\r\nabc\r\nabcd\r\n\ufeffabc\n", 3))
        .extracting(line -> line.bytes() != null)
        .containsExactly(true, true, false, false);
  }

  private static List<String> texts(String input) throws IOException {
    return lines(input, 1 << 20).stream()
        .map(line -> new String(line.bytes(), StandardCharsets.UTF_8))
        .toList();
  }

  private static List<LineReader.Line> lines(String input, int limit) throws IOException {
    LineReader reader =
        new LineReader(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), limit);
    List<LineReader.Line> lines = new ArrayList<>();
    for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
      lines.add(line);
    }
    return lines;
  }
}
