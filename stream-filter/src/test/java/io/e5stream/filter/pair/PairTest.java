package io.e5stream.filter.pair;

import static io.e5stream.filter.Boundary.assertAround;
import static io.e5stream.filter.Boundary.assertAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.filter.AnalyzedPair;
import io.e5stream.ingest.TextPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PairTest {

  private static AnalyzedPair pair(String query, String passage) {
    return AnalyzedPair.of(new TextPair("web:1", query, passage, "web", null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Red tea, tea! | the tea is red | 0.5  | 1   | 2
          red tea       | Red TEA.       | 1    | 1   | 0
          red tea       | blue water     | 0    | 0   | 2
          水火          | 水火木金       | 0.5  | 1   | 2
          كتاب جديد     | كتاب قديم جدا  | 0.25 | 0.5 | 2
          😀 👍         | 😀 🎉 🎂       | 0.25 | 0.5 | 2
          """)
  void wordsOfBothSides(
      String query, String passage, double jaccard, double covered, double fresh) {
    AnalyzedPair pair = pair(query, passage);
    assertAround(MaxOverlap::new, pair, jaccard);
    assertAround(MinOverlap::new, pair, covered);
    assertAround(NewWords::new, pair, fresh);
  }

  @Test
  void punctuationHasNoOverlap() {
    assertThat(new MaxOverlap(0.9).measure(pair("?", "!"))).isNaN();
    assertThat(new MinOverlap(0).measure(pair("?", "word"))).isNaN();
  }

  @ParameterizedTest
  @ValueSource(strings = {"one two", "水火", "كتاب جديد", "😀 👍"})
  void enoughWords(String two) {
    assertAt(MinWords::new, two + " ?", 2);
  }
}
