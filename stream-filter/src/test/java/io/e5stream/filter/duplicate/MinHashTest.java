package io.e5stream.filter.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.e5stream.filter.text.AnalyzedText;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MinHashTest {

  private static final MinHash MIN_HASH = MinHash.fineWeb();

  private static long[] signature(String text) {
    return MIN_HASH.signature(AnalyzedText.of(text));
  }

  @Test
  void theCurveIsAsPublished() {
    assertThat(MIN_HASH.probability(0.8)).isCloseTo(0.924, within(0.0005));
    assertThat(MIN_HASH.probability(Math.pow(1.0 / 14, 1.0 / 8))).isCloseTo(0.646, within(0.0005));
    assertThat(Math.pow(1.0 / 14, 1.0 / 8)).isCloseTo(0.72, within(0.005));
    assertThat(MIN_HASH.probability(0)).isZero();
    assertThat(MIN_HASH.probability(1)).isEqualTo(1);
  }

  /** Measured on 2,000 pairs of sets of known similarity; four standard deviations of room. */
  @ParameterizedTest
  @CsvSource({"60", "70", "75", "80", "90"})
  void setsAreFoundAsTheCurveSays(int percent) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int pairs = 2000;
    int found = 0;
    double similarity = 0;
    // Of 200 elements that either has, so many have both: the rest is divided.
    int both = 2 * percent;
    for (int pair = 0; pair < pairs; pair++) {
      long[] all = random.longs(200).toArray();
      long[] one = Arrays.copyOf(all, both + (200 - both) / 2);
      long[] other = all.clone();
      System.arraycopy(all, 0, other, 0, both);
      other = Arrays.copyOf(all, both);
      long[] rest = Arrays.copyOfRange(all, both + (200 - both) / 2, 200);
      int length = other.length;
      other = Arrays.copyOf(other, length + rest.length);
      System.arraycopy(rest, 0, other, length, rest.length);
      long[] signature = MIN_HASH.signature(one);
      long[] otherSignature = MIN_HASH.signature(other);
      similarity += MinHash.similarity(signature, otherSignature);
      found += share(MIN_HASH.bandKeys(signature), MIN_HASH.bandKeys(otherSignature)) ? 1 : 0;
    }
    double expected = MIN_HASH.probability(percent / 100.0);
    double deviation = Math.sqrt(expected * (1 - expected) / pairs);
    assertThat((double) found / pairs)
        .as("seed %d", seed)
        .isCloseTo(expected, within(4 * deviation + 0.001));
    assertThat(similarity / pairs).as("seed %d", seed).isCloseTo(percent / 100.0, within(0.01));
  }

  private static boolean share(long[] one, long[] other) {
    for (int i = 0; i < one.length; i++) {
      if (one[i] == other[i]) {
        return true;
      }
    }
    return false;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"the quick brown fox jumps over the lazy dog", "水火木金土日月", "كتاب جديد", "😀"})
  void caseAndPunctuationMakeNoDifference(String text) {
    assertThat(signature(text))
        .isEqualTo(signature("  " + text.toUpperCase(java.util.Locale.ROOT) + " ?!"));
    assertThat(signature(text)).hasSize(112).isNotEqualTo(signature(text + " more words"));
    assertThat(MIN_HASH.bandKeys(signature(text))).hasSize(14).doesNotHaveDuplicates();
  }

  @Test
  void aTextWithoutWordsHasNoSignature() {
    assertThat(signature("...")).isEmpty();
    assertThat(MIN_HASH.bandKeys(signature(""))).isEmpty();
    assertThatThrownBy(() -> MinHash.similarity(signature(""), signature("a")))
        .hasMessageContaining("0 and 112");
  }

  @Test
  void otherSeedsHaveOtherHashes() {
    AnalyzedText text = AnalyzedText.of("one two three four five six");
    assertThat(new MinHash(5, 14, 8, 2).signature(text)).isNotEqualTo(MIN_HASH.signature(text));
  }
}
