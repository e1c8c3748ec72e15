package io.e5stream.eval.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowsTest {

  private static List<List<Integer>> lengths(int maxTexts, int maxTokens, Integer... lengths) {
    List<BenchText> texts = Arrays.stream(lengths).map(n -> new BenchText("text", n)).toList();
    return Windows.cut(texts, maxTexts, maxTokens).stream()
        .map(window -> window.stream().map(BenchText::tokens).toList())
        .toList();
  }

  @Test
  void closesAtTheTokensAndKeepsTheOrder() {
    assertThat(lengths(9, 100, 60, 39, 2, 100, 7))
        .containsExactly(List.of(60, 39, 2), List.of(100), List.of(7));
  }

  @Test
  void closesAtTheTexts() {
    assertThat(lengths(2, 100, 1, 1, 1)).containsExactly(List.of(1, 1), List.of(1));
    assertThat(lengths(2, 100, 1, 1)).containsExactly(List.of(1, 1));
  }
}
