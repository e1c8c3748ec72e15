package io.e5stream.eval.report.plot;

/** How wide a plot is drawn. Text keeps its size, so a narrow plot is laid out anew, not shrunk. */
public enum Layout {
  /** Labels beside their marks: desktop and paper. */
  WIDE(680),
  /** Labels above their marks: a phone of 360 pixels, less the page's margins. */
  NARROW(328);

  private final int width;

  Layout(int width) {
    this.width = width;
  }

  /** In SVG units, which are CSS pixels at natural size. */
  public int width() {
    return width;
  }
}
