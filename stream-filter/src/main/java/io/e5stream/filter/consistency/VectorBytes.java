package io.e5stream.filter.consistency;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A stored vector as bytes: floats, or a scale and bytes. */
final class VectorBytes {

  private VectorBytes() {}

  /** Writes a vector that has been stored, so that nothing is lost by storing it again. */
  static void write(float[] vector, VectorStorage storage, DataOutput out) throws IOException {
    if (storage == VectorStorage.INT8) {
      Int8Vector stored = Int8Vector.of(vector);
      out.writeFloat(stored.scale());
      out.write(stored.values());
      return;
    }
    ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
    bytes.asFloatBuffer().put(vector);
    out.write(bytes.array());
  }

  static float[] read(int dimension, VectorStorage storage, DataInput in) throws IOException {
    if (storage == VectorStorage.INT8) {
      float scale = in.readFloat();
      byte[] values = new byte[dimension];
      in.readFully(values);
      return new Int8Vector(scale, values).toFloats();
    }
    byte[] bytes = new byte[dimension * Float.BYTES];
    in.readFully(bytes);
    float[] vector = new float[dimension];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
    return vector;
  }
}
