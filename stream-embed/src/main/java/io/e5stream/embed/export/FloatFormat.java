package io.e5stream.embed.export;

import ai.onnxruntime.platform.Fp16Conversions;
import io.e5stream.embed.export.onnx.TensorProto;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How floating-point numbers are stored in files, little-endian. */
enum FloatFormat {
  FP32(Float.BYTES) {
    @Override
    float next(ByteBuffer raw) {
      return raw.getFloat();
    }
  },
  FP16(Short.BYTES) {
    @Override
    float next(ByteBuffer raw) {
      return Fp16Conversions.fp16ToFloat(raw.getShort());
    }
  },
  BF16(Short.BYTES) {
    @Override
    float next(ByteBuffer raw) {
      return Fp16Conversions.bf16ToFloat(raw.getShort());
    }
  };

  private final int bytes;

  FloatFormat(int bytes) {
    this.bytes = bytes;
  }

  /** Of one number. */
  int bytes() {
    return bytes;
  }

  abstract float next(ByteBuffer raw);

  /** All numbers of a buffer. */
  float[] read(ByteBuffer raw) {
    ByteBuffer ordered = raw.slice().order(ByteOrder.LITTLE_ENDIAN);
    float[] values = new float[ordered.remaining() / bytes];
    for (int i = 0; i < values.length; i++) {
      values[i] = next(ordered);
    }
    return values;
  }

  /** By ONNX's number of the type. */
  static FloatFormat ofOnnx(int type, String tensor) {
    TensorProto.DataType known = TensorProto.DataType.forNumber(type);
    return switch (known == null ? TensorProto.DataType.UNDEFINED : known) {
      case FLOAT -> FP32;
      case FLOAT16 -> FP16;
      case BFLOAT16 -> BF16;
      default ->
          throw new ExportException(
              "%s is of ONNX type %s; understood are FLOAT, FLOAT16, BFLOAT16"
                  .formatted(tensor, known == null ? type : known));
    };
  }

  /** By the name of the type in safetensors. */
  static FloatFormat ofSafetensors(String type, String tensor) {
    return switch (type) {
      case "F32" -> FP32;
      case "F16" -> FP16;
      case "BF16" -> BF16;
      default ->
          throw new ExportException(
              "%s is of type %s; understood are F32, F16, BF16".formatted(tensor, type));
    };
  }
}
