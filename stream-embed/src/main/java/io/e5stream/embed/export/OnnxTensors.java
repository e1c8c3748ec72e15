package io.e5stream.embed.export;

import ai.onnxruntime.platform.Fp16Conversions;
import com.google.protobuf.ByteString;
import io.e5stream.embed.export.onnx.TensorProto;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Makes and reads the tensors of ONNX files. */
final class OnnxTensors {

  private OnnxTensors() {}

  static TensorProto floats(String name, float[] values, long... dims) {
    ByteBuffer raw = ByteBuffer.allocate(Float.BYTES * values.length);
    raw.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(values);
    return raw(name, TensorProto.DataType.FLOAT, raw.array(), dims);
  }

  static TensorProto halves(String name, float[] values, long... dims) {
    ByteBuffer raw = ByteBuffer.allocate(Short.BYTES * values.length);
    raw.order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      raw.putShort(Fp16Conversions.floatToFp16(value));
    }
    return raw(name, TensorProto.DataType.FLOAT16, raw.array(), dims);
  }

  static TensorProto longs(String name, long[] values, long... dims) {
    ByteBuffer raw = ByteBuffer.allocate(Long.BYTES * values.length);
    raw.order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().put(values);
    return raw(name, TensorProto.DataType.INT64, raw.array(), dims);
  }

  static TensorProto ints(String name, int[] values, long... dims) {
    ByteBuffer raw = ByteBuffer.allocate(Integer.BYTES * values.length);
    raw.order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(values);
    return raw(name, TensorProto.DataType.INT32, raw.array(), dims);
  }

  static TensorProto int8(String name, byte[] values, long... dims) {
    return raw(name, TensorProto.DataType.INT8, values, dims);
  }

  static TensorProto uint8(String name, byte[] values, long... dims) {
    return raw(name, TensorProto.DataType.UINT8, values, dims);
  }

  /** All values of a tensor of floating-point numbers. */
  static float[] floats(TensorProto tensor) {
    if (tensor.getDataLocation() == TensorProto.DataLocation.EXTERNAL) {
      throw new ExportException(
          tensor.getName()
              + " is stored in a file beside the graph; give the model's safetensors instead");
    }
    if (tensor.getFloatDataCount() > 0) {
      float[] values = new float[tensor.getFloatDataCount()];
      for (int i = 0; i < values.length; i++) {
        values[i] = tensor.getFloatData(i);
      }
      return values;
    }
    return FloatFormat.ofOnnx(tensor.getDataType(), tensor.getName())
        .read(tensor.getRawData().asReadOnlyByteBuffer());
  }

  /** All values of a tensor of 64-bit integers. */
  static long[] longs(TensorProto tensor) {
    if (tensor.getInt64DataCount() > 0) {
      return tensor.getInt64DataList().stream().mapToLong(Long::longValue).toArray();
    }
    ByteBuffer raw = tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    long[] values = new long[raw.remaining() / Long.BYTES];
    raw.asLongBuffer().get(values);
    return values;
  }

  private static TensorProto raw(
      String name, TensorProto.DataType type, byte[] values, long... dims) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder().setName(name).setDataType(type.getNumber());
    for (long dim : dims) {
      tensor.addDims(dim);
    }
    return tensor.setRawData(ByteString.copyFrom(values)).build();
  }

  static Matrix matrix(TensorProto tensor) {
    List<Long> dims = tensor.getDimsList();
    if (dims.size() != 2) {
      throw new ExportException(tensor.getName() + " is no matrix but of shape " + dims);
    }
    int rows = Math.toIntExact(dims.get(0));
    int columns = Math.toIntExact(dims.get(1));
    float[] values = floats(tensor);
    try {
      return new Matrix(rows, columns, values);
    } catch (IllegalArgumentException e) {
      throw new ExportException(tensor.getName() + ": " + e.getMessage(), e);
    }
  }
}
