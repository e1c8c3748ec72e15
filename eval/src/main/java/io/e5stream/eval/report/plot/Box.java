package io.e5stream.eval.report.plot;

/** A rectangle; x and y are its upper left corner. */
record Box(double x, double y, double width, double height) {

  static Box around(double x, double y, double half) {
    return new Box(x - half, y - half, 2 * half, 2 * half);
  }

  /** The common area; 0 where they only touch. */
  double overlap(Box other) {
    double w = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
    double h = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
    return w > 0 && h > 0 ? w * h : 0;
  }

  double area() {
    return width * height;
  }
}
