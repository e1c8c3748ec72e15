package io.e5stream.filter.perplexity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Estimates an interpolated modified Kneser-Ney model (Chen and Goodman 1999), arranged as in
 * Heafield et al. 2013, "Scalable Modified Kneser-Ney Language Model Estimation": below the highest
 * order an n-gram counts as often as there are different words before it, unless a sentence starts
 * with it; words are interpolated with the uniform distribution at the bottom.
 */
public final class KneserNey {

  /**
   * An order's estimates, by index of the n-gram.
   *
   * @param probabilities of the last word after the others
   * @param backOffs weight of the order below after this n-gram; null at the highest order
   * @param kept which n-grams were not pruned
   */
  record Level(float[] probabilities, float[] backOffs, BitSet kept) {}

  private final NGramCounts counts;
  private final int[] prune;
  private final List<Level> levels = new ArrayList<>();
  private final List<Discounts> discounts = new ArrayList<>();

  private KneserNey(NGramCounts counts, int[] prune) {
    this.counts = counts;
    this.prune = prune.clone();
  }

  /**
   * Estimates a model.
   *
   * @param counts of the text
   * @param prune n-grams of order n that occur at most {@code prune[n - 1]} times are left out; the
   *     last number holds for higher orders; none for words, which are all kept
   */
  public static KneserNey estimate(NGramCounts counts, int... prune) {
    if (counts.tokens() == 0) {
      throw new IllegalArgumentException("there are no words to estimate a model from");
    }
    for (int n = 1; n < prune.length; n++) {
      if (prune[n] < prune[n - 1]) {
        throw new IllegalArgumentException(
            "a higher order must not be pruned less than a lower one");
      }
    }
    if (prune.length > 0 && prune[0] != 0) {
      throw new IllegalArgumentException("words are not pruned: the first number must be 0");
    }
    KneserNey model = new KneserNey(counts, prune);
    for (int n = 1; n <= counts.order(); n++) {
      model.estimateOrder(n);
    }
    return model;
  }

  private void estimateOrder(int n) {
    NGramLevel level = counts.level(n);
    long[] adjusted = adjusted(n);
    Discounts discount = Discounts.of(countsOfCounts(adjusted));
    discounts.add(discount);
    BitSet kept = kept(n);

    // By context: what its words count together, and what is left for the order below.
    int contexts = n == 1 ? 1 : counts.level(n - 1).size();
    double[] totals = new double[contexts];
    double[] left = new double[contexts];
    for (int i = 0; i < level.size(); i++) {
      int context = level.prefix(i);
      totals[context] += adjusted[i];
      left[context] += kept.get(i) ? discount.of(adjusted[i]) : adjusted[i];
    }

    Level lower = n == 1 ? null : levels.get(n - 2);
    // All words, the unknown one included, but not the start, which is never predicted.
    double uniform = 1.0 / (counts.vocabulary().size() - 1);
    float[] probabilities = new float[level.size()];
    for (int i = 0; i < level.size(); i++) {
      int context = level.prefix(i);
      double own = (adjusted[i] - discount.of(adjusted[i])) / totals[context];
      double below = lower == null ? uniform : lower.probabilities()[level.suffix(i)];
      probabilities[i] = (float) (own + left[context] / totals[context] * below);
    }
    if (lower != null) {
      for (int context = 0; context < contexts; context++) {
        // After a sentence's end nothing is predicted.
        lower.backOffs()[context] =
            totals[context] == 0 ? 1 : (float) (left[context] / totals[context]);
      }
    } else {
      unknown = left[0] / totals[0] * uniform;
    }
    levels.add(
        new Level(probabilities, n == counts.order() ? null : new float[level.size()], kept));
  }

  private double unknown;

  /**
   * What n-grams count: occurrences, or below the highest order the different words before them.
   */
  private long[] adjusted(int n) {
    NGramLevel level = counts.level(n);
    long[] adjusted = new long[level.size()];
    if (n == counts.order()) {
      for (int i = 0; i < adjusted.length; i++) {
        adjusted[i] = level.count(i);
      }
    } else {
      NGramLevel above = counts.level(n + 1);
      for (int i = 0; i < above.size(); i++) {
        adjusted[above.suffix(i)]++;
      }
      BitSet starting = starting(n);
      for (int i = starting.nextSetBit(0); i >= 0; i = starting.nextSetBit(i + 1)) {
        adjusted[i] = level.count(i);
      }
    }
    if (n == 1) {
      for (int i = 0; i < adjusted.length; i++) {
        adjusted[i] = level.word(i) == NGramCounts.START ? 0 : adjusted[i];
      }
    }
    return adjusted;
  }

  /** The n-grams that begin with a sentence's start. */
  private BitSet starting(int n) {
    BitSet starting = new BitSet();
    for (int order = 1; order <= n; order++) {
      NGramLevel level = counts.level(order);
      BitSet next = new BitSet();
      for (int i = 0; i < level.size(); i++) {
        boolean starts =
            order == 1 ? level.word(i) == NGramCounts.START : starting.get(level.prefix(i));
        next.set(i, starts);
      }
      starting = next;
    }
    return starting;
  }

  private static long[] countsOfCounts(long[] adjusted) {
    long[] counts = new long[4];
    for (long count : adjusted) {
      if (count >= 1 && count <= 4) {
        counts[(int) count - 1]++;
      }
    }
    return counts;
  }

  private BitSet kept(int n) {
    NGramLevel level = counts.level(n);
    int least = prune.length == 0 ? 0 : prune[Math.min(n, prune.length) - 1];
    BitSet kept = new BitSet(level.size());
    for (int i = 0; i < level.size(); i++) {
      kept.set(i, level.count(i) > least);
    }
    return kept;
  }

  NGramCounts counts() {
    return counts;
  }

  Level level(int n) {
    return levels.get(n - 1);
  }

  /** Probability of a word that the text does not have. */
  double unknown() {
    return unknown;
  }

  /** Orders whose discounts could not be estimated: the text is small or regular. */
  public List<Integer> ordersWithFallback() {
    List<Integer> orders = new ArrayList<>();
    for (int n = 1; n <= discounts.size(); n++) {
      if (!discounts.get(n - 1).estimated()) {
        orders.add(n);
      }
    }
    return orders;
  }

  /** N-grams of order n that the model has; words include the unknown one. */
  public int size(int n) {
    return level(n).kept().cardinality() + (n == 1 ? 1 : 0);
  }
}
