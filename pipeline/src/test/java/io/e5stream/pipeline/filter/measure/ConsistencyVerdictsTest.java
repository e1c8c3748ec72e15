package io.e5stream.pipeline.filter.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.eval.encoding.ParallelEncoder;
import io.e5stream.eval.encoding.Workers;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.filter.Limit.Bound;
import io.e5stream.filter.Side;
import io.e5stream.filter.Verdict;
import io.e5stream.filter.consistency.ConsistencyDirection;
import io.e5stream.filter.consistency.RankRule;
import io.e5stream.filter.consistency.VectorStorage;
import io.e5stream.filter.options.ConsistencySettings;
import io.e5stream.ingest.TextPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsistencyVerdictsTest {

  private static final int PAIRS = 64;
  private static final int NEIGHBOURS = 8;

  /** Subjects in a ring, each of which shares most of what it is about with its neighbours. */
  private static final List<TextPair> REAL =
      IntStream.range(0, PAIRS)
          .mapToObj(
              i -> new TextPair("web:" + i, "about " + i, "all that is known on " + i, "web", null))
          .toList();

  /** Gives the last number of a text a stretch of dimensions. */
  private static final class RingEncoder implements TextEncoder {

    private final List<String> asked = new ArrayList<>();

    @Override
    public synchronized float[][] encode(Role role, List<String> texts) {
      float[][] vectors = new float[texts.size()][PAIRS];
      for (int i = 0; i < vectors.length; i++) {
        String text = texts.get(i);
        asked.add(role.name().toLowerCase(Locale.ROOT) + ": " + text);
        int subject = Integer.parseInt(text.substring(text.lastIndexOf(' ') + 1));
        for (int d = 0; d < NEIGHBOURS; d++) {
          vectors[i][(subject + d) % PAIRS] = (float) Math.sqrt(1.0 / NEIGHBOURS);
        }
      }
      return vectors;
    }

    @Override
    public int dimension() {
      return PAIRS;
    }

    @Override
    public String model() {
      return "ring";
    }

    @Override
    public void close() {}
  }

  private final RingEncoder encoder = new RingEncoder();

  private ConsistencyVerdicts judge(JunkMix mix, int pool) {
    ConsistencySettings settings =
        new ConsistencySettings(
            ConsistencyDirection.BOTH, 2, pool, VectorStorage.INT8, 1, Duration.ofSeconds(1));
    try (Workers workers = new Workers(2)) {
      return ConsistencyVerdicts.of(
          mix,
          ConsistencyVerdictsTest::rules,
          settings,
          new ParallelEncoder(encoder, workers),
          PAIRS,
          EvalProgress.NONE);
    }
  }

  /** Turn down what is garbled, and one real pair. */
  private static Verdict rules(TextPair pair) {
    boolean bad = pair.id().equals("web:7") || pair.id().matches(".*/(?!shuffled$).*");
    return bad ? new Verdict.Rejected("r", Side.PASSAGE, 1, Bound.AT_MOST, 0) : Verdict.ACCEPTED;
  }

  @Test
  void findsWhatIsShuffledAndKeepsWhatIsReal() {
    JunkMix mix = new JunkMix(REAL, 1);
    FilterMeasurement measurement = FilterMeasurement.of(mix, judge(mix, 1_000));
    assertThat(measurement.real().byRule()).hasSize(1).containsEntry("r", 1L);
    FilterMeasurement.Judged shuffled = measurement.junk().get(0);
    assertThat(shuffled.kind()).isEqualTo("shuffled");
    assertThat(shuffled.byRule()).containsOnlyKeys(RankRule.NAME + " (query)");
    // Some got the passage of the pair next to theirs.
    assertThat(shuffled.share()).isGreaterThan(0.8);
    assertThat(measurement.junk().get(1).byRule()).containsOnlyKeys("r");
  }

  @Test
  void embedsWhatTheRulesAcceptAndEachTextOnce() {
    JunkMix mix = new JunkMix(REAL, 1);
    assertThat(judge(mix, 1_000).pool()).isEqualTo(PAIRS - 1);
    // Pair 7's query has another passage in a shuffled pair, its passage another query.
    assertThat(encoder.asked).hasSize(2 * PAIRS).doesNotHaveDuplicates();
    assertThat(encoder.asked).contains("query: about 3", "passage: all that is known on 3");
  }

  @Test
  void thePoolIsAsLargeAsTheOptionSays() {
    assertThat(judge(new JunkMix(REAL, 1), 10).pool()).isEqualTo(10);
  }

  @Test
  void knowsNoOtherPairs() {
    ConsistencyVerdicts verdicts = judge(new JunkMix(REAL, 1), 10);
    TextPair other = new TextPair("web:99", "about 99", "x 99", "web", null);
    assertThatThrownBy(() -> verdicts.apply(other)).hasMessage("web:99 is not in the mix");
  }
}
