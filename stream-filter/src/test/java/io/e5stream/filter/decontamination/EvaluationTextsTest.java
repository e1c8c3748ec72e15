package io.e5stream.filter.decontamination;

import static io.e5stream.filter.Boundary.assertAt;
import static io.e5stream.filter.Boundary.passes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTextsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What is tea made of?   | what is TEA, made of | 1
          What is tea made of?   | what is tea made     | 0
          茶是什么？             | 茶 是 什 么          | 1
          ما هو الشاي؟           | ما هو الشاي          | 1
          😀 👍                  | 😀👍                 | 1
          ...                    | ?                    | 0
          """)
  void findsTextsByTheirWords(String evaluation, String text, double found) {
    EvaluationTexts texts = EvaluationTexts.builder(13).add(evaluation).build();
    assertAt(max -> new EvaluationText(texts, max), text, found);
    assertThat(passes(new EvaluationText(texts, EvaluationText.DEFAULT), text))
        .isEqualTo(found == 0);
  }

  private static String words(int first, int count, String prefix) {
    return IntStream.range(first, first + count)
        .mapToObj(i -> prefix + Integer.toString(i, 36))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({"w", "б", "ب"})
  void findsThirteenWordsInARow(String letter) {
    EvaluationTexts texts = EvaluationTexts.builder(13).add(words(0, 40, letter)).build();
    assertAt(max -> new EvaluationNGrams(texts, max), words(10, 12, letter) + " other", 0);
    assertAt(max -> new EvaluationNGrams(texts, max), "other " + words(10, 13, letter) + "!", 1);
    assertAt(max -> new EvaluationNGrams(texts, max), words(10, 14, letter), 2);
    EvaluationNGrams rule = new EvaluationNGrams(texts, EvaluationNGrams.DEFAULT);
    assertThat(passes(rule, words(10, 12, letter))).isTrue();
    assertThat(passes(rule, words(10, 13, letter))).isFalse();
  }

  @Test
  void nothingIsInNothing() {
    EvaluationTexts none = EvaluationTexts.builder(13).build();
    assertThat(passes(new EvaluationText(none, 0), "text")).isTrue();
    assertThat(passes(new EvaluationNGrams(none, 0), words(0, 50, "w"))).isTrue();
  }
}
