package io.e5stream.embed.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MatrixTest {

  private static final Matrix TWO_BY_THREE = new Matrix(2, 3, new float[] {1, 2, 3, 4, 5, 6});

  @Test
  void valuesComeRowAfterRow() {
    assertThat(TWO_BY_THREE.get(0, 2)).isEqualTo(3);
    assertThat(TWO_BY_THREE.get(1, 0)).isEqualTo(4);
  }

  @Test
  void transposingSwapsRowsAndColumns() {
    Matrix transposed = TWO_BY_THREE.transposed();

    assertIs(transposed, 3, 2, 1, 4, 2, 5, 3, 6);
    assertIs(transposed.transposed(), 2, 3, TWO_BY_THREE.values());
  }

  @Test
  void matricesOfDifferentWidthsComeSideBySide() {
    Matrix column = new Matrix(2, 1, new float[] {7, 8});

    assertIs(Matrix.beside(column, TWO_BY_THREE), 2, 4, 7, 1, 2, 3, 8, 4, 5, 6);
  }

  @Test
  void onlyMatricesOfAsManyRowsComeSideBySide() {
    assertThatThrownBy(() -> Matrix.beside(TWO_BY_THREE, new Matrix(3, 1, new float[3])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 rows")
        .hasMessageContaining("2");
  }

  @Test
  void partsAreCutOut() {
    assertIs(TWO_BY_THREE.columns(1, 2), 2, 2, 2, 3, 5, 6);
    assertIs(TWO_BY_THREE.rowsFrom(1), 1, 3, 4, 5, 6);
    assertIs(TWO_BY_THREE.rowsFrom(0), 2, 3, TWO_BY_THREE.values());
  }

  @Test
  void asManyValuesAsTheShapeSays() {
    assertThatThrownBy(() -> new Matrix(2, 3, new float[5]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("5 values are no matrix of 2 x 3");
    // 65536 * 65536 is 0 in 32 bits.
    assertThatThrownBy(() -> new Matrix(65_536, 65_536, new float[0]))
        .hasMessageContaining("65536 x 65536");
  }

  private static void assertIs(Matrix matrix, int rows, int columns, float... values) {
    assertThat(matrix.rows()).isEqualTo(rows);
    assertThat(matrix.columns()).isEqualTo(columns);
    assertThat(matrix.values()).containsExactly(values);
  }

  @Test
  void rowsTimesFactors() {
    Matrix matrix = new Matrix(2, 3, new float[] {1, 2, 3, 4, 5, 6});
    assertThat(matrix.timesRows(new float[] {2, -1}).values()).containsExactly(2, 4, 6, -4, -5, -6);
  }
}
