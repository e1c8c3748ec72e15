package io.e5stream.filter.consistency;

/** One side's vectors of a pool, by slot. Memory is taken as it fills. */
final class VectorRing {

  private final int dimension;
  private final VectorStorage storage;
  private final VectorBlock[] blocks;

  VectorRing(int dimension, VectorStorage storage, int blocks) {
    this.dimension = dimension;
    this.storage = storage;
    this.blocks = new VectorBlock[blocks];
  }

  void set(int slot, float[] vector) {
    requireDimension(vector);
    int block = slot / VectorBlock.SLOTS;
    if (blocks[block] == null) {
      blocks[block] = storage.newBlock(dimension);
    }
    blocks[block].set(slot % VectorBlock.SLOTS, vector);
  }

  /** The vector as it is stored. */
  float[] get(int slot) {
    return blocks[slot / VectorBlock.SLOTS].get(slot % VectorBlock.SLOTS);
  }

  int blocks() {
    return blocks.length;
  }

  /** A block; null while it is empty. */
  VectorBlock block(int block) {
    return blocks[block];
  }

  /** The score of two vectors as if the second were in the ring. */
  float score(float[] with, float[] vector) {
    requireDimension(with);
    requireDimension(vector);
    return storage.score(with, vector);
  }

  private void requireDimension(float[] vector) {
    if (vector.length != dimension) {
      throw new IllegalArgumentException(
          "a vector of %d dimensions does not fit a pool of %d"
              .formatted(vector.length, dimension));
    }
  }
}
