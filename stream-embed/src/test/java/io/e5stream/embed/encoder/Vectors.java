package io.e5stream.embed.encoder;

/** Arithmetic that tests need. */
public final class Vectors {

  private Vectors() {}

  public static double cosine(float[] a, float[] b) {
    double dot = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      dot += (double) a[i] * b[i];
      aa += (double) a[i] * a[i];
      bb += (double) b[i] * b[i];
    }
    return dot / Math.sqrt(aa * bb);
  }

  static double norm(float[] a) {
    double aa = 0;
    for (float v : a) {
      aa += (double) v * v;
    }
    return Math.sqrt(aa);
  }
}
