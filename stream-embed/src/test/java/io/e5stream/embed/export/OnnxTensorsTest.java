package io.e5stream.embed.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.embed.export.onnx.TensorProto;
import org.junit.jupiter.api.Test;

class OnnxTensorsTest {

  @Test
  void floatsComeBack() {
    TensorProto tensor = OnnxTensors.floats("w", new float[] {1, -0.1f, 1e-30f}, 3);

    assertThat(tensor.getName()).isEqualTo("w");
    assertThat(tensor.getDimsList()).containsExactly(3L);
    assertThat(tensor.getDataType()).isEqualTo(TensorProto.DataType.FLOAT_VALUE);
    assertThat(OnnxTensors.floats(tensor)).containsExactly(1, -0.1f, 1e-30f);
  }

  @Test
  void bytesAreLittleEndian() {
    assertThat(OnnxTensors.floats("w", new float[] {1}).getRawData().toByteArray())
        .containsExactly(0x00, 0x00, 0x80, 0x3F);
    assertThat(OnnxTensors.ints("i", new int[] {258}).getRawData().toByteArray())
        .containsExactly(2, 1, 0, 0);
    assertThat(OnnxTensors.longs("l", new long[] {258}).getRawData().toByteArray())
        .containsExactly(2, 1, 0, 0, 0, 0, 0, 0);
  }

  @Test
  void halvesAreRoundedToFp16() {
    // Between 1 and 2 fp16 has steps of 1/1024.
    TensorProto tensor = OnnxTensors.halves("w", new float[] {1.0006f, -3}, 2);

    assertThat(tensor.getDataType()).isEqualTo(TensorProto.DataType.FLOAT16_VALUE);
    assertThat(OnnxTensors.floats(tensor)).containsExactly(1 + 0x1p-10f, -3);
  }

  @Test
  void numbersInFieldsOfTheirOwnAreRead() {
    TensorProto floats =
        TensorProto.newBuilder()
            .setDataType(TensorProto.DataType.FLOAT_VALUE)
            .addFloatData(5)
            .addFloatData(-6)
            .build();
    TensorProto longs = TensorProto.newBuilder().addInt64Data(7).addInt64Data(-8).build();

    assertThat(OnnxTensors.floats(floats)).containsExactly(5, -6);
    assertThat(OnnxTensors.longs(longs)).containsExactly(7, -8);
  }

  @Test
  void integersKeepTypeShapeAndValues() {
    TensorProto ints = OnnxTensors.int8("q", new byte[] {-127, 127}, 1, 2);
    TensorProto unsigned = OnnxTensors.uint8("z", new byte[] {(byte) 255});

    assertThat(ints.getDataType()).isEqualTo(TensorProto.DataType.INT8_VALUE);
    assertThat(ints.getDimsList()).containsExactly(1L, 2L);
    assertThat(ints.getRawData().toByteArray()).containsExactly(-127, 127);
    assertThat(unsigned.getDataType()).isEqualTo(TensorProto.DataType.UINT8_VALUE);
    assertThat(unsigned.getDimsList()).as("a scalar").isEmpty();
    assertThat(OnnxTensors.longs(OnnxTensors.longs("l", new long[] {-1, 1L << 40}, 2)))
        .containsExactly(-1, 1L << 40);
  }

  @Test
  void aMatrixHasTwoDimensions() {
    Matrix matrix = OnnxTensors.matrix(OnnxTensors.floats("w", new float[] {1, 2}, 2, 1));

    assertThat(matrix.rows()).isEqualTo(2);
    assertThat(matrix.columns()).isEqualTo(1);
    assertThatThrownBy(() -> OnnxTensors.matrix(OnnxTensors.floats("w", new float[2], 1, 1, 2)))
        .isInstanceOf(ExportException.class)
        .hasMessage("w is no matrix but of shape [1, 1, 2]");
  }

  @Test
  void aMatrixOfTooFewValuesIsNamed() {
    assertThatThrownBy(() -> OnnxTensors.matrix(OnnxTensors.floats("w", new float[3], 2, 2)))
        .isInstanceOf(ExportException.class)
        .hasMessage("w: 3 values are no matrix of 2 x 2");
  }

  @Test
  void numbersInAnotherFileAreRefused() {
    TensorProto tensor =
        TensorProto.newBuilder()
            .setName("w")
            .setDataType(TensorProto.DataType.FLOAT_VALUE)
            .setDataLocation(TensorProto.DataLocation.EXTERNAL)
            .build();

    assertThatThrownBy(() -> OnnxTensors.floats(tensor))
        .isInstanceOf(ExportException.class)
        .hasMessage("w is stored in a file beside the graph; give the model's safetensors instead");
  }
}
