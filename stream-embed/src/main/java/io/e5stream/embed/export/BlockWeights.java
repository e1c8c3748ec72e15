package io.e5stream.embed.export;

import io.e5stream.embed.export.onnx.TensorProto;

/**
 * A weight in 8-bit blocks, as ONNX Runtime's {@code MatMulNBits} reads it: the weights of one
 * output come together, in blocks along the input that have a scale each; stored is {@code round(w
 * / scale) + 128}.
 *
 * @param block inputs in a block
 * @param values {@code [out, blocks, block]}
 * @param scales {@code [out, blocks]}
 */
record BlockWeights(int block, int blocks, byte[] values, float[] scales) {

  private static final int LIMIT = 127;
  private static final int ZERO = 128;

  /**
   * Quantises a weight.
   *
   * @param weight {@code [in, out]}
   */
  static BlockWeights of(Matrix weight, int block) {
    int in = weight.rows();
    int out = weight.columns();
    int blocks = (in + block - 1) / block;
    byte[] values = new byte[out * blocks * block];
    float[] scales = new float[out * blocks];
    for (int column = 0; column < out; column++) {
      for (int b = 0; b < blocks; b++) {
        int from = b * block;
        int to = Math.min(in, from + block);
        float largest = 0;
        for (int row = from; row < to; row++) {
          largest = Math.max(largest, Math.abs(weight.get(row, column)));
        }
        // Of numbers this small nothing is left; zeros need a scale too.
        float scale = largest / LIMIT < Float.MIN_NORMAL ? 1 : largest / LIMIT;
        int base = (column * blocks + b) * block;
        for (int row = from; row < from + block; row++) {
          int value = row < to ? Math.round(weight.get(row, column) / scale) : 0;
          values[base + row - from] = (byte) (value + ZERO);
        }
        scales[column * blocks + b] = scale;
      }
    }
    return new BlockWeights(block, blocks, values, scales);
  }

  TensorProto valuesTensor(String name) {
    return OnnxTensors.uint8(name, values, scales.length / blocks, blocks, block);
  }

  TensorProto scalesTensor(String name) {
    return OnnxTensors.floats(name, scales, scales.length);
  }
}
