package io.e5stream.filter.operator;

import io.e5stream.ingest.PairChange;
import io.e5stream.ingest.TextPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes pairs with vectors for tests. */
final class EmbeddedPairs {

  static final int DIMENSION = 6;

  private EmbeddedPairs() {}

  static EmbeddedPair pair(int number, float[] query, float[] passage) {
    String id = "web:" + number;
    TextPair pair = new TextPair(id, "q" + number, "p" + number, "web", "{\"score\":3}");
    return new EmbeddedPair(
        Judged.passed(PairChange.formed(pair, number, 1_000 + number)), query, passage);
  }

  /** That a pair is withdrawn, a little later. */
  static EmbeddedPair gone(EmbeddedPair pair) {
    PairChange was = pair.change();
    return EmbeddedPair.decided(
        Judged.passed(
            PairChange.withdrawn(was.id(), was.source(), was.version() + 1_000, was.time() + 1)));
  }

  /** That a newer version of a pair was turned down before it came here. */
  static EmbeddedPair bad(EmbeddedPair pair) {
    PairChange was = pair.change();
    return EmbeddedPair.decided(
        Judged.rejected(
            PairChange.formed(was.pair(), was.version() + 1_000, was.time() + 1), TestPairs.BAD));
  }

  /** Pairs of which the noise decides whether the sides belong together. */
  static List<EmbeddedPair> random(Random random, int count) {
    List<EmbeddedPair> pairs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      float[] query = vector(random);
      float[] noise = vector(random);
      float share = random.nextFloat();
      float[] passage = new float[DIMENSION];
      for (int d = 0; d < DIMENSION; d++) {
        passage[d] = share * query[d] + (1 - share) * noise[d];
      }
      pairs.add(pair(i, query, passage));
    }
    return pairs;
  }

  private static float[] vector(Random random) {
    float[] vector = new float[DIMENSION];
    for (int d = 0; d < DIMENSION; d++) {
      vector[d] = (float) random.nextGaussian();
    }
    return vector;
  }
}
