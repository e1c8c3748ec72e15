package io.e5stream.filter.consistency;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What leads a part of a pool in a checkpoint.
 *
 * @param model what made the vectors
 * @param age how many pairs came after the last of these
 * @param direction which sides are kept
 * @param storage how
 * @param dimension of the vectors
 * @param pairs how many there are
 */
record PoolHeader(
    String model,
    long age,
    ConsistencyDirection direction,
    VectorStorage storage,
    int dimension,
    int pairs) {

  private static final int VERSION = 1;

  void write(DataOutput out) throws IOException {
    out.writeInt(VERSION);
    out.writeUTF(model);
    out.writeLong(age);
    out.writeUTF(direction.name());
    out.writeUTF(storage.name());
    out.writeInt(dimension);
    out.writeInt(pairs);
  }

  static PoolHeader read(DataInput in) throws IOException {
    int version = in.readInt();
    if (version != VERSION) {
      throw new IOException(
          "a pool of pairs in version %d of its format, expected %d".formatted(version, VERSION));
    }
    return new PoolHeader(
        in.readUTF(),
        in.readLong(),
        ConsistencyDirection.valueOf(in.readUTF()),
        VectorStorage.valueOf(in.readUTF()),
        in.readInt(),
        in.readInt());
  }

  /** Whether the vectors can be compared with such ones, and are those that are needed. */
  boolean fits(String otherModel, ConsistencyDirection otherDirection) {
    return model.equals(otherModel) && direction == otherDirection;
  }
}
