package io.e5stream.embed.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairTokenizerTest {

  private static final long CLS = 101;
  private static final long SEP = 102;

  /** By the most tokens; opening one takes its time. */
  private static final Map<Integer, PairTokenizer> OPEN = new HashMap<>();

  private static PairTokenizer open(int maxTokens) {
    return OPEN.computeIfAbsent(
        maxTokens, most -> PairTokenizer.open(Bundle.builtIn().tokenizer(), most));
  }

  @AfterAll
  static void close() {
    OPEN.values().forEach(PairTokenizer::close);
  }

  private static Tokens pair(int maxTokens, String first, String second) {
    return open(maxTokens).tokens(List.of(first), List.of(second)).get(0);
  }

  /** How many tokens each text has left, special tokens aside. */
  private static List<Integer> lengths(Tokens tokens) {
    assertThat(tokens.ids()[0]).isEqualTo(CLS);
    int middle = 1;
    while (tokens.ids()[middle] != SEP) {
      middle++;
    }
    assertThat(tokens.ids()[tokens.count() - 1]).isEqualTo(SEP);
    long ofSecond = Arrays.stream(tokens.types()).sum();
    assertThat(ofSecond).as("types").isEqualTo(tokens.count() - middle - 1);
    return List.of(middle - 1, tokens.count() - middle - 2);
  }

  private static String words(int count) {
    return "tea ".repeat(count).strip();
  }

  @Test
  void joinsTheTokensOfBoth() {
    long[] first = Tokenizing.ids("green tea");
    long[] second = Tokenizing.ids("is steamed");
    Tokens both = pair(512, "green tea", "is steamed");
    assertThat(both.ids()).containsExactly(CLS, first[0], first[1], SEP, second[0], second[1], SEP);
    assertThat(both.types()).containsExactly(0, 0, 0, 0, 1, 1, 1);
  }

  @Test
  void theLongerTextIsCutFirst() {
    // 3 special tokens leave 10 of 13.
    assertThat(lengths(pair(13, words(5), words(5)))).containsExactly(5, 5);
    assertThat(lengths(pair(13, words(5), words(6)))).containsExactly(5, 5);
    assertThat(lengths(pair(13, words(2), words(90)))).containsExactly(2, 8);
    assertThat(lengths(pair(13, words(90), words(2)))).containsExactly(8, 2);
    assertThat(lengths(pair(13, words(90), words(60)))).containsExactly(5, 5);
    assertThat(lengths(pair(13, words(7), words(4)))).containsExactly(6, 4);
  }

  @Test
  void theEndsAreCutOff() {
    long[] ids = Tokenizing.ids("one two three four");
    assertThat(pair(6, "one two three four", "one").ids())
        .containsExactly(CLS, ids[0], ids[1], SEP, ids[0], SEP);
  }

  @Test
  void anyTextIsRead() {
    assertThat(lengths(pair(512, "", ""))).containsExactly(0, 0);
    assertThat(lengths(pair(512, "\uD83D", "a\u0000"))).containsExactly(0, 1);
    assertThat(pair(512, words(100_000), words(100_000)).count()).isEqualTo(512);
  }

  @Test
  void batchesKeepTheirOrderAndAreNotPadded() {
    PairTokenizer tokenizer = open(512);
    List<Tokens> tokens =
        tokenizer.tokens(List.of("a", "a b c", ""), List.of("x", "y z", "w w w w"));
    assertThat(tokens)
        .extracting(PairTokenizerTest::lengths)
        .containsExactly(List.of(1, 1), List.of(3, 2), List.of(0, 4));
    assertThatThrownBy(() -> tokenizer.tokens(List.of("a"), List.of())).hasMessage("1 and 0 texts");
  }

  @Test
  void aFileThatIsNoTokenizerIsRefused(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("tokenizer.json"), "{}");
    assertThatThrownBy(() -> PairTokenizer.open(file, 512))
        .isInstanceOf(EncoderException.class)
        .hasMessageContaining("tokenizer.json is no tokenizer");
  }

  /** Tokens of one text alone, without special tokens. */
  private static final class Tokenizing {
    static long[] ids(String text) {
      try (Tokenizer tokenizer = Tokenizer.open(Bundle.builtIn())) {
        long[] ids = tokenizer.tokens(text, 512).ids();
        return Arrays.copyOfRange(ids, 1, ids.length - 1);
      }
    }
  }
}
