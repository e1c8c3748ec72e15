package io.e5stream.embed.export;

/**
 * How a token's values are laid on 0 to 255: each token has a scale of its own, {@link #top}
 * divided by its largest value.
 *
 * @param zero what stands for 0
 * @param top how far the token's largest value is above that
 * @param least what the largest value counts as, where it is smaller
 * @param signed whether values below 0 are as large as those above
 */
record RowRange(int zero, int top, float least, boolean signed) {

  /** The smallest value of GELU is -0.16997. */
  private static final float GELU_DEPTH = 0.17f;

  private static final int GELU_ZERO = 20;
  private static final int GELU_TOP = 255 - GELU_ZERO;

  /** Any values. The least keeps a token of nothing but zeros from a division by 0. */
  static final RowRange SIGNED = new RowRange(128, 127, 1e-6f, true);

  /**
   * Results of GELU, nearly all of which are above 0: finer steps than {@link #SIGNED}. The least
   * is such that its smallest value still fits.
   */
  static final RowRange AFTER_GELU =
      new RowRange(GELU_ZERO, GELU_TOP, GELU_DEPTH * GELU_TOP / GELU_ZERO, false);
}
