package io.e5stream.filter.perplexity;

/**
 * What modified Kneser-Ney takes off a count of 1, 2, and 3 or more (Chen and Goodman 1999, "An
 * empirical study of smoothing techniques for language modeling", equation 26).
 *
 * @param one off a count of 1
 * @param two off a count of 2
 * @param more off a larger count
 * @param estimated false when the counts were too few to tell, and {@link #FALLBACK} stands in
 */
record Discounts(double one, double two, double more, boolean estimated) {

  /** KenLM's, for texts too small or too regular to estimate from. */
  static final Discounts FALLBACK = new Discounts(0.5, 1, 1.5, false);

  /**
   * The discounts for n-grams of which so many have a count of 1 to 4.
   *
   * @param counts number of n-grams with a count of k at k - 1
   */
  static Discounts of(long... counts) {
    double y = (double) counts[0] / (counts[0] + 2.0 * counts[1]);
    double one = 1 - 2 * y * counts[1] / counts[0];
    double two = 2 - 3 * y * counts[2] / counts[1];
    double more = 3 - 4 * y * counts[3] / counts[2];
    boolean sound = within(one, 1) && within(two, 2) && within(more, 3);
    return sound ? new Discounts(one, two, more, true) : FALLBACK;
  }

  private static boolean within(double discount, int count) {
    return discount > 0 && discount < count;
  }

  double of(long count) {
    if (count <= 0) {
      return 0;
    }
    return count == 1 ? one : count == 2 ? two : more;
  }
}
