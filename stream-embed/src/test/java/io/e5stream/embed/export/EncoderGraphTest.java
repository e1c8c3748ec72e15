package io.e5stream.embed.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.e5stream.embed.encoder.Pooling;
import io.e5stream.embed.encoder.Tokens;
import io.e5stream.embed.export.onnx.ModelProto;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds graphs of all precisions to an encoder written down in plain Java. */
class EncoderGraphTest {

  private static final EncoderWeights WEIGHTS = RandomWeights.of(4);
  private static final ReferenceEncoder REFERENCE = new ReferenceEncoder(WEIGHTS);
  private static final int[][] TEXTS = {text(1, 9), text(2, 1), text(3, 24), text(4, 9)};

  @ParameterizedTest
  @EnumSource(Pooling.class)
  void fp32IsTheReference(Pooling pooling) throws Exception {
    ModelProto graph = EncoderGraph.of(WEIGHTS, floats(), pooling, true);
    assertCosines(graph, pooling, 1e-6);
  }

  @ParameterizedTest
  @EnumSource(Pooling.class)
  void fp16IsNearIt(Pooling pooling) throws Exception {
    ModelProto graph = EncoderGraph.halves(WEIGHTS, floats(), pooling, true);
    assertCosines(graph, pooling, 1e-4);
  }

  @Test
  void w8IsNearIt() throws Exception {
    assertCosines(w8(), Pooling.MEAN, 2e-3);
  }

  @Test
  void int8IsNearIt() throws Exception {
    assertCosines(int8(), Pooling.MEAN, 3e-2);
  }

  @Test
  void whatIsNotNormalisedIsTheMeanOfTheTokens() throws Exception {
    try (GraphRunner runner =
        new GraphRunner(EncoderGraph.of(WEIGHTS, floats(), Pooling.MEAN, false))) {
      float[][] vectors = runner.run(TEXTS);
      double length = Math.sqrt(dot(vectors[0], toDoubles(vectors[0])));
      assertThat(length).isGreaterThan(1.5); // normalised tokens of 128 dimensions
      assertThat(dot(vectors[0], REFERENCE.encode(TEXTS[0], Pooling.MEAN)) / length)
          .isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void aTextHasOneVectorWhateverItsBatch() throws Exception {
    for (ModelProto graph :
        List.of(EncoderGraph.of(WEIGHTS, floats(), Pooling.MEAN, true), w8(), int8())) {
      try (GraphRunner runner = new GraphRunner(graph)) {
        float[][] together = runner.run(TEXTS);
        for (int i = 0; i < TEXTS.length; i++) {
          float[] alone = runner.run(TEXTS[i])[0];
          assertThat(dot(alone, toDoubles(together[i]))).isCloseTo(1, within(1e-5));
        }
      }
    }
  }

  private static void assertCosines(ModelProto graph, Pooling pooling, double tolerance)
      throws Exception {
    try (GraphRunner runner = new GraphRunner(graph)) {
      float[][] vectors = runner.run(TEXTS);
      for (int i = 0; i < TEXTS.length; i++) {
        assertThat(dot(vectors[i], REFERENCE.encode(TEXTS[i], pooling)))
            .as("text %d", i)
            .isCloseTo(1, within(tolerance));
      }
    }
  }

  private static LayerArithmetic floats() {
    return new FloatArithmetic(WEIGHTS.heads());
  }

  private static ModelProto w8() {
    LayerArithmetic rows = RowArithmetic.of(WEIGHTS, calibration(), () -> {});
    return EncoderGraph.of(WEIGHTS, rows, Pooling.MEAN, true);
  }

  private static ModelProto int8() {
    LayerArithmetic arithmetic = StaticInt8Arithmetic.of(WEIGHTS, calibration(), () -> {});
    return EncoderGraph.of(WEIGHTS, arithmetic, Pooling.MEAN, true);
  }

  private static Calibration calibration() {
    List<Tokens> sample = IntStream.range(10, 30).mapToObj(i -> tokens(text(i, i - 8))).toList();
    return Calibration.of(WEIGHTS, sample, () -> {});
  }

  private static Tokens tokens(int[] ids) {
    long[] longs = LongStream.range(0, ids.length).map(i -> ids[(int) i]).toArray();
    return new Tokens(longs, new long[longs.length]);
  }

  private static int[] text(long seed, int tokens) {
    return new Random(seed).ints(tokens, 0, RandomWeights.VOCABULARY).toArray();
  }

  private static double[] toDoubles(float[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
  }

  private static double dot(float[] a, double[] b) {
    double dot = 0;
    for (int d = 0; d < b.length; d++) {
      dot += a[d] * b[d];
    }
    return dot;
  }
}
