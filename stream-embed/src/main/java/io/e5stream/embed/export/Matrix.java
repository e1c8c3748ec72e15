package io.e5stream.embed.export;

/**
 * A dense matrix.
 *
 * @param rows number of rows
 * @param columns number of columns
 * @param values {@code [rows * columns]}, row after row
 */
public record Matrix(int rows, int columns, float[] values) {

  public Matrix {
    if (values.length != (long) rows * columns) {
      throw new IllegalArgumentException(
          "%d values are no matrix of %d x %d".formatted(values.length, rows, columns));
    }
  }

  float get(int row, int column) {
    return values[row * columns + column];
  }

  /** Rows become columns. */
  public Matrix transposed() {
    float[] result = new float[values.length];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        result[column * rows + row] = values[row * columns + column];
      }
    }
    return new Matrix(columns, rows, result);
  }

  /** The matrices side by side; all have the same number of rows. */
  static Matrix beside(Matrix... parts) {
    int rows = parts[0].rows;
    int columns = 0;
    for (Matrix part : parts) {
      if (part.rows != rows) {
        throw new IllegalArgumentException(
            "%d rows do not fit beside %d".formatted(part.rows, rows));
      }
      columns += part.columns;
    }
    float[] values = new float[rows * columns];
    int from = 0;
    for (Matrix part : parts) {
      for (int row = 0; row < rows; row++) {
        System.arraycopy(
            part.values, row * part.columns, values, row * columns + from, part.columns);
      }
      from += part.columns;
    }
    return new Matrix(rows, columns, values);
  }

  /** Each row times a factor of its own. */
  Matrix timesRows(float[] factors) {
    float[] product = values.clone();
    for (int i = 0; i < product.length; i++) {
      product[i] *= factors[i / columns];
    }
    return new Matrix(rows, columns, product);
  }

  /** Some of the columns. */
  Matrix columns(int from, int count) {
    float[] part = new float[rows * count];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(values, row * columns + from, part, row * count, count);
    }
    return new Matrix(rows, count, part);
  }

  /** The last rows. */
  Matrix rowsFrom(int from) {
    float[] part = new float[(rows - from) * columns];
    System.arraycopy(values, from * columns, part, 0, part.length);
    return new Matrix(rows - from, columns, part);
  }
}
