package io.e5stream.training.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;

/**
 * What in a batch is not held against a pair, although it is another's: it may well be right.
 *
 * @param sameText the same text as its own, or another text that belongs to the same query (or, the
 *     other way around, to the same passage)
 * @param margin what scores higher than its own by more than this cosine; infinite for none
 */
public record FalseNegatives(boolean sameText, double margin) {

  /** All in the batch count, as in the InfoNCE of E5. */
  public static final FalseNegatives COUNT = new FalseNegatives(false, Double.POSITIVE_INFINITY);

  public FalseNegatives {
    if (Double.isNaN(margin) || margin < 0) {
      throw new IllegalArgumentException("a margin cannot be " + margin);
    }
  }

  /**
   * Finds them.
   *
   * @param cosines {@code [rows, candidates]}
   * @param own {@code [rows, candidates]}, 1 where a candidate is the row's own, else 0
   * @param rows texts of the rows and of what is theirs
   * @param candidates texts of the candidates and of what they belong to
   * @return {@code [rows, candidates]}, 1 where a candidate does not count; null when all do
   */
  NDArray find(NDArray cosines, NDArray own, Keys rows, Keys candidates, NDManager scope) {
    DataType type = cosines.getDataType();
    NDArray found = null;
    if (sameText) {
      NDArray text = column(rows.targets(), scope).eq(scope.create(candidates.targets()));
      NDArray anchor = column(rows.anchors(), scope).eq(scope.create(candidates.anchors()));
      found = text.logicalOr(anchor);
    }
    if (margin != Double.POSITIVE_INFINITY) {
      NDArray ownCosines = cosines.mul(own).sum(new int[] {1}, true);
      NDArray above = cosines.gt(ownCosines.add(margin));
      found = found == null ? above : found.logicalOr(above);
    }
    return found == null ? null : found.toType(type, true).mul(own.mul(-1).add(1));
  }

  private static NDArray column(long[] keys, NDManager scope) {
    return scope.create(keys).expandDims(1);
  }

  /**
   * Hashes of texts.
   *
   * @param anchors of the side that looks for the other
   * @param targets of the side that is looked for
   */
  record Keys(long[] anchors, long[] targets) {

    Keys rows(int from, int to) {
      return new Keys(
          java.util.Arrays.copyOfRange(anchors, from, to),
          java.util.Arrays.copyOfRange(targets, from, to));
    }
  }
}
