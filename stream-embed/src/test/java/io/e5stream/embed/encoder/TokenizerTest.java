package io.e5stream.embed.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenizerTest {

  @Test
  void countsWithSpecialTokens() {
    try (Tokenizer tokenizer = Tokenizer.open(Bundle.builtIn())) {
      assertThat(tokenizer.count("")).isEqualTo(2);
      assertThat(tokenizer.count("hello world")).isEqualTo(4);
      assertThat(tokenizer.count("\u0000\u0001")).isEqualTo(2);
    }
  }

  @Test
  void spansAreUtf16UnitsOfTheOriginalText() {
    try (Tokenizer tokenizer = Tokenizer.open(Bundle.builtIn())) {
      assertThat(pieces(tokenizer, "Zürich 😀😀 in 東京, \uD83D end"))
          .containsExactly("Zürich", "😀😀", "in", "東", "京", ",", "end");
      assertThat(pieces(tokenizer, "a\u0000b \uD83D\uDE00x")).contains("😀x");
      assertThat(tokenizer.spans("\u0007\uFFFD \uDC00").count()).isZero();
    }
  }

  @Test
  void truncationKeepsTheSpecialTokensAtBothEnds() {
    try (Tokenizer tokenizer = Tokenizer.open(Bundle.builtIn())) {
      long[] full = tokenizer.tokens("one two three four five", 512).ids();
      long[] cut = tokenizer.tokens("one two three four five", 4).ids();

      assertThat(full).hasSize(7);
      assertThat(cut).containsExactly(full[0], full[1], full[2], full[6]);
    }
  }

  @Test
  void whatTheFileSaysOnTruncationAndPaddingIsIgnored(@TempDir Path temp) throws Exception {
    Path directory = Bundles.write(temp.resolve("b"), TinyGraph.pooled(4).toBytes(), 4);
    Path file = directory.resolve("tokenizer.json");
    String json = Files.readString(file);
    String changed =
        json.replaceFirst(
                "\"truncation\": *null",
                "\"truncation\":{\"direction\":\"Right\",\"max_length\":8,"
                    + "\"strategy\":\"LongestFirst\",\"stride\":0}")
            .replaceFirst(
                "\"padding\": *null",
                "\"padding\":{\"strategy\":{\"Fixed\":128},\"direction\":\"Right\","
                    + "\"pad_to_multiple_of\":null,\"pad_id\":0,\"pad_type_id\":0,"
                    + "\"pad_token\":\"[PAD]\"}");
    assertThat(changed.length()).isGreaterThan(json.length() + 150);
    Files.writeString(file, changed);
    Bundles.seal(directory, 4);

    try (Tokenizer tokenizer = Tokenizer.open(Bundle.load(directory.toString()))) {
      assertThat(tokenizer.count("word ".repeat(50))).isEqualTo(52);
      assertThat(tokenizer.count("word")).isEqualTo(3);
    }
  }

  private static List<String> pieces(Tokenizer tokenizer, String text) {
    TokenSpans spans = tokenizer.spans(text);
    List<String> pieces = new ArrayList<>();
    int last = -1;
    for (int i = 0; i < spans.count(); i++) {
      // Parts of one word are joined again.
      if (!pieces.isEmpty() && spans.starts()[i] == last) {
        boolean word =
            Character.isAlphabetic(text.codePointAt(spans.starts()[i]))
                && !Character.isIdeographic(text.codePointAt(spans.starts()[i]));
        if (word) {
          pieces.set(
              pieces.size() - 1,
              pieces.get(pieces.size() - 1) + text.substring(spans.starts()[i], spans.ends()[i]));
          last = spans.ends()[i];
          continue;
        }
      }
      pieces.add(text.substring(spans.starts()[i], spans.ends()[i]));
      last = spans.ends()[i];
    }
    return pieces;
  }
}
