package io.e5stream.eval.task.learn;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import java.util.Arrays;

/**
 * Vectors in the library's form, with a last feature that is always 1 and whose weight is the
 * intercept. Never changed, so that many classifiers may share them.
 */
public final class Features {

  private final Feature[][] rows;

  private Features(Feature[][] rows) {
    this.rows = rows;
  }

  /**
   * Copies vectors.
   *
   * @param vectors {@code [items, dim]}
   */
  public static Features of(float[][] vectors) {
    return new Features(Arrays.stream(vectors).map(Features::row).toArray(Feature[][]::new));
  }

  private static Feature[] row(float[] vector) {
    Feature[] row = new Feature[vector.length + 1];
    for (int d = 0; d < vector.length; d++) {
      row[d] = new FeatureNode(d + 1, vector[d]);
    }
    row[vector.length] = new FeatureNode(row.length, 1);
    return row;
  }

  /** How many items there are. */
  public int size() {
    return rows.length;
  }

  Feature[] row(int item) {
    return rows[item];
  }
}
