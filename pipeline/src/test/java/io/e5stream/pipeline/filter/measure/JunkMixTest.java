package io.e5stream.pipeline.filter.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.filter.Limit.Bound;
import io.e5stream.filter.Side;
import io.e5stream.filter.Verdict;
import io.e5stream.ingest.TextPair;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JunkMixTest {

  private static final List<TextPair> REAL =
      IntStream.range(0, 20)
          .mapToObj(i -> new TextPair("web:" + i, "query " + i, "some passage " + i, "web", null))
          .toList();

  @Test
  void noShuffledPairIsAReal() {
    List<TextPair> shuffled = new JunkMix(REAL, 1).kinds().get("shuffled");
    assertThat(shuffled).hasSize(20);
    for (TextPair pair : shuffled) {
      assertThat(pair.passage()).doesNotEndWith(pair.query().substring("query".length()) + "\n");
      assertThat("some passage " + pair.query().substring("query ".length()))
          .isNotEqualTo(pair.passage());
    }
  }

  @Test
  void theSeedDecides() {
    assertThat(new JunkMix(REAL, 1).kinds()).isEqualTo(new JunkMix(REAL, 1).kinds());
    assertThat(new JunkMix(REAL, 1).kinds()).isNotEqualTo(new JunkMix(REAL, 2).kinds());
  }

  @Test
  void givenTextsAreUsedOnce() {
    JunkMix mix = new JunkMix(REAL, 1);
    mix.add("code", List.of("a = 1;", "b = 2;"));
    assertThat(mix.kinds().get("code"))
        .extracting(TextPair::passage)
        .containsExactlyInAnyOrder("a = 1;", "b = 2;");
  }

  @Test
  void onePairIsNotEnough() {
    assertThatThrownBy(() -> new JunkMix(REAL.subList(0, 1), 1)).hasMessageContaining("two pairs");
  }

  @Test
  void garblingKeepsTheLengthButForDecoding() {
    Random random = new Random(3);
    String text = "The quick brown fox, 12 times.";
    String letters = Garbling.SHUFFLED_LETTERS.apply(text, random);
    assertThat(letters.chars().sorted().toArray()).isEqualTo(text.chars().sorted().toArray());
    assertThat(letters).isNotEqualTo(text).endsWith(".").contains(", 12 ");
    assertThat(Garbling.RANDOM_LETTERS.apply(text, random)).matches("[a-z ]+, 12 [a-z]+\\.");
    assertThat(Garbling.RANDOM_CHARACTERS.apply(text, random)).hasSameSizeAs(text);
    assertThat(Garbling.WRONG_DECODING.apply("Bush hid the facts", random)).matches("\\p{IsHan}+");
  }

  @Test
  void countsWhatIsRejected() {
    JunkMix mix = new JunkMix(REAL, 1);
    mix.add("code", List.of("{", "b"));
    FilterMeasurement measurement =
        FilterMeasurement.of(
            mix,
            pair ->
                pair.passage().startsWith("{") || pair.passage().equals("some passage 7")
                    ? new Verdict.Rejected("r", Side.PASSAGE, 1, Bound.AT_MOST, 0)
                    : Verdict.ACCEPTED);
    assertThat(measurement.real().share()).isEqualTo(0.05);
    FilterMeasurement.Judged code = measurement.junk().get(measurement.junk().size() - 1);
    assertThat(code.share()).isEqualTo(0.5);
    assertThat(code.byRule()).containsEntry("r", 1L);
    assertThat(measurement.precisionAtEqualParts(code)).isEqualTo(0.5 / 0.55);
    assertThat(FilterMeasurementJson.of("f", Half.MEASURED, 1, measurement, null))
        .contains("\"rejected_share\" : 0.5", "\"half\" : \"measured\"")
        .doesNotContain("with_consistency");
  }
}
