package io.e5stream.eval.metric;

/** The one rule for cuts. */
final class Cuts {

  private Cuts() {}

  static void check(int cut) {
    if (cut < 1) {
      throw new IllegalArgumentException("cut has to be at least 1, is " + cut);
    }
  }
}
