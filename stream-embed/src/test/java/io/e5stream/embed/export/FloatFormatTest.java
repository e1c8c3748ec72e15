package io.e5stream.embed.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.embed.export.onnx.TensorProto;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class FloatFormatTest {

  @Test
  void fp32() {
    assertThat(FloatFormat.FP32.read(bytes(0x00, 0x00, 0x80, 0x3F, 0x00, 0x00, 0x20, 0xC1)))
        .containsExactly(1, -10);
  }

  @Test
  void fp16() {
    // 1, -2, the largest, the smallest subnormal, infinity.
    assertThat(
            FloatFormat.FP16.read(
                bytes(0x00, 0x3C, 0x00, 0xC0, 0xFF, 0x7B, 0x01, 0x00, 0x00, 0x7C)))
        .containsExactly(1, -2, 65_504, 0x1p-24f, Float.POSITIVE_INFINITY);
  }

  @Test
  void bf16IsTheUpperHalfOfFp32() {
    assertThat(FloatFormat.BF16.read(bytes(0x80, 0x3F, 0x00, 0xC0, 0x49, 0x40)))
        .containsExactly(1, -2, 3.140625f);
  }

  @Test
  void aBufferIsReadFromWhereItStandsAndLeftThere() {
    ByteBuffer raw = bytes(0xAA, 0xAA, 0x80, 0x3F).position(2);

    assertThat(FloatFormat.BF16.read(raw)).containsExactly(1);
    assertThat(raw.position()).isEqualTo(2);
  }

  @Test
  void typesByTheNamesOfFiles() {
    assertThat(FloatFormat.ofOnnx(TensorProto.DataType.FLOAT_VALUE, "w"))
        .isSameAs(FloatFormat.FP32);
    assertThat(FloatFormat.ofOnnx(TensorProto.DataType.FLOAT16_VALUE, "w"))
        .isSameAs(FloatFormat.FP16);
    assertThat(FloatFormat.ofOnnx(TensorProto.DataType.BFLOAT16_VALUE, "w"))
        .isSameAs(FloatFormat.BF16);
    assertThat(FloatFormat.ofSafetensors("F32", "w")).isSameAs(FloatFormat.FP32);
    assertThat(FloatFormat.ofSafetensors("F16", "w")).isSameAs(FloatFormat.FP16);
    assertThat(FloatFormat.ofSafetensors("BF16", "w")).isSameAs(FloatFormat.BF16);
  }

  @Test
  void otherTypesAreNamedWithTheirTensor() {
    assertThatThrownBy(() -> FloatFormat.ofOnnx(TensorProto.DataType.INT8_VALUE, "layer.weight"))
        .isInstanceOf(ExportException.class)
        .hasMessage("layer.weight is of ONNX type INT8; understood are FLOAT, FLOAT16, BFLOAT16");
    assertThatThrownBy(() -> FloatFormat.ofOnnx(999, "layer.weight"))
        .isInstanceOf(ExportException.class)
        .hasMessageContaining("layer.weight is of ONNX type 999");
    assertThatThrownBy(() -> FloatFormat.ofSafetensors("I64", "layer.weight"))
        .isInstanceOf(ExportException.class)
        .hasMessage("layer.weight is of type I64; understood are F32, F16, BF16");
  }

  private static ByteBuffer bytes(int... values) {
    ByteBuffer buffer = ByteBuffer.allocate(values.length);
    for (int value : values) {
      buffer.put((byte) value);
    }
    return buffer.flip();
  }
}
