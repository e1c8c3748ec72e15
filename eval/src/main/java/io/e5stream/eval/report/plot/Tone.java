package io.e5stream.eval.report.plot;

import java.util.List;

/** Colour of a mark. It never tells more than the label beside the mark does. */
public enum Tone {
  /** Grey: what others are compared with. */
  BASELINE("tone-0"),
  FIRST("tone-1"),
  SECOND("tone-2"),
  THIRD("tone-3"),
  FOURTH("tone-4"),
  FIFTH("tone-5");

  private static final List<Tone> SERIES = List.of(FIRST, SECOND, THIRD, FOURTH, FIFTH);

  private final String cssClass;

  Tone(String cssClass) {
    this.cssClass = cssClass;
  }

  /** The colour of the i-th series, from 0; they come round again. */
  public static Tone series(int i) {
    return SERIES.get(Math.floorMod(i, SERIES.size()));
  }

  /** Its rule in {@code plot.css}. */
  String cssClass() {
    return cssClass;
  }
}
