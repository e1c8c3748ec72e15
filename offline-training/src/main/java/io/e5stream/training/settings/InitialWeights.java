package io.e5stream.training.settings;

/** What training begins with. */
public enum InitialWeights {
  /** The bundle's weights. */
  BUNDLE,
  /**
   * Weights drawn at random, in the shape that the options give; the bundle lends its tokenizer.
   */
  RANDOM
}
