package io.e5stream.filter.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RepetitionTest {

  private static Repetition of(String text) {
    return AnalyzedText.of(text).repetition();
  }

  @Test
  void theMostFrequentBigram() {
    // "big cat" twice, 7 characters each, of 20.
    assertThat(of("big cat saw Big cat .").topShare(2)).isEqualTo(14.0 / 21);
    assertThat(of("one two three four").topShare(2)).isZero();
  }

  @Test
  void theLongerOfEquallyFrequentOnesCounts() {
    // "a b" and "long word", twice each; 9 characters * 2 of 27.
    assertThat(of("a b long word a b long word").topShare(2)).isEqualTo(18.0 / 27);
  }

  @Test
  void duplicatesAreCountedOnce() {
    // The second "a b" is a duplicate, 2 characters; c is in none.
    assertThat(of("a b c a b").duplicateShare(2)).isEqualTo(2.0 / 9);
    // Overlapping ones count once: a a | a a | a: places 1 and 3, 4 characters of 9.
    assertThat(of("a a a a a").duplicateShare(2)).isEqualTo(4.0 / 9);
  }

  @Test
  void worksWithoutSpaces() {
    assertThat(of("水火水火土").duplicateShare(2)).isEqualTo(2.0 / 5);
  }

  /** Against a plain implementation, for orders in any sequence, on random texts. */
  @Test
  void agreesWithThePlainDefinition() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<String> words = new ArrayList<>();
      int n = 1 + random.nextInt(80);
      for (int i = 0; i < n; i++) {
        words.add("w".repeat(1 + random.nextInt(3)));
      }
      String text = String.join(" ", words);
      Repetition repetition = of(text);
      for (int order : new int[] {3, 2, 10, 5, 4, 2}) {
        assertThat(repetition.duplicateShare(order))
            .as("seed %d round %d order %d", seed, round, order)
            .isEqualTo(plainDuplicates(words, order, text.length()));
        assertThat(repetition.topShare(order))
            .as("seed %d round %d order %d", seed, round, order)
            .isEqualTo(plainTop(words, order, text.length()));
      }
    }
  }

  private static double plainDuplicates(List<String> words, int n, int characters) {
    Set<List<String>> seen = new HashSet<>();
    int repeated = 0;
    for (int i = 0; i + n <= words.size(); ) {
      List<String> gram = words.subList(i, i + n);
      if (seen.add(gram)) {
        i++;
      } else {
        repeated += String.join("", gram).length();
        i += n;
      }
    }
    return (double) repeated / characters;
  }

  private static double plainTop(List<String> words, int n, int characters) {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i + n <= words.size(); i++) {
      counts.merge(String.join(" ", words.subList(i, i + n)), 1, Integer::sum);
    }
    int most = counts.values().stream().max(Integer::compare).orElse(0);
    int longest =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() == most && most > 1)
            .mapToInt(entry -> entry.getKey().length())
            .max()
            .orElse(0);
    return Math.min(1, (double) most * longest / characters);
  }
}
