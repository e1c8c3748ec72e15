package io.e5stream.filter.consistency;

/** In which numbers a pool keeps its vectors. */
public enum VectorStorage {
  /** As they are, 4 bytes a dimension. */
  FLOAT {
    @Override
    VectorBlock newBlock(int dimension) {
      return new FloatBlock(dimension);
    }

    @Override
    float score(float[] with, float[] vector) {
      return BlockScores.score(with, vector);
    }

    @Override
    long bytes(int dimension) {
      return (long) dimension * Float.BYTES;
    }
  },

  /** A byte a dimension and one scale for each vector; what they are compared with stays float. */
  INT8 {
    @Override
    VectorBlock newBlock(int dimension) {
      return new Int8Block(dimension);
    }

    @Override
    float score(float[] with, float[] vector) {
      Int8Vector stored = Int8Vector.of(vector);
      return BlockScores.score(with, stored.widened()) * stored.scale();
    }

    @Override
    long bytes(int dimension) {
      return (long) dimension + Float.BYTES;
    }
  };

  /** An empty block. */
  abstract VectorBlock newBlock(int dimension);

  /** The score that a vector would have if it were in a pool: the very same number. */
  abstract float score(float[] with, float[] vector);

  /** What a vector takes. */
  abstract long bytes(int dimension);
}
