package io.e5stream.eval.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.e5stream.embed.encoder.OnnxEnvironment;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MatMulGraphTest {

  @Test
  void multipliesWithItsWeights() throws Exception {
    // The weights, row by row: 3 rows of 2, uniform in -0.5 to 0.5 from seed 1.
    Random random = new Random(1);
    float[] w = new float[6];
    for (int i = 0; i < 6; i++) {
      w[i] = random.nextFloat() - 0.5f;
    }
    float[] x = {1, 0, 0, 2, 3, 4};

    try (OrtSession.SessionOptions options = OnnxEnvironment.sessionOptions(1);
        OrtSession session = OnnxEnvironment.get().createSession(MatMulGraph.bytes(3, 2), options);
        OnnxTensor input =
            OnnxTensor.createTensor(OnnxEnvironment.get(), FloatBuffer.wrap(x), new long[] {2, 3});
        OrtSession.Result result = session.run(Map.of(MatMulGraph.INPUT, input))) {
      TensorInfo shape = (TensorInfo) session.getInputInfo().get(MatMulGraph.INPUT).getInfo();
      assertThat(shape.getShape()).containsExactly(-1, 3);
      float[][] y = (float[][]) result.get(0).getValue();
      assertThat(y[0]).containsExactly(w[0], w[1]);
      assertThat(y[1][0]).isCloseTo(2 * w[0] + 3 * w[2] + 4 * w[4], within(1e-5f));
      assertThat(y[1][1]).isCloseTo(2 * w[1] + 3 * w[3] + 4 * w[5], within(1e-5f));
    }
  }
}
