package io.e5stream.embed.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlockWeightsTest {

  /** Two outputs of three inputs, in blocks of two: the second block of each is short. */
  private static final BlockWeights BLOCKS =
      BlockWeights.of(new Matrix(3, 2, new float[] {127, 0, -1.4f, 0, 254, -381}), 2);

  @Test
  void eachBlockHasTheScaleOfItsLargestWeight() {
    assertThat(BLOCKS.blocks()).isEqualTo(2);
    // Output by output: 127 / 127, 254 / 127; nothing but zeros, 381 / 127.
    assertThat(BLOCKS.scales()).containsExactly(1, 2, 1, 3);
  }

  @Test
  void weightsAreStoredWith128For0AndShortBlocksAreFilledWithIt() {
    assertThat(unsigned(BLOCKS)).containsExactly(255, 127, 255, 128, 128, 128, 1, 128);
  }

  @Test
  void tensorsHaveTheShapesOfTheOperator() {
    assertThat(BLOCKS.valuesTensor("w").getDimsList()).containsExactly(2L, 2L, 2L);
    assertThat(BLOCKS.scalesTensor("s").getDimsList()).containsExactly(4L);
    assertThat(OnnxTensors.floats(BLOCKS.scalesTensor("s"))).containsExactly(1, 2, 1, 3);
  }

  @Test
  void weightsTooSmallForAScaleAre0() {
    float tiny = 100 * Float.MIN_VALUE; // a 127th of it is 0 or badly rounded
    BlockWeights blocks = BlockWeights.of(new Matrix(2, 1, new float[] {tiny, -tiny}), 2);

    assertThat(unsigned(blocks)).containsExactly(128, 128);
    assertThat(blocks.scales()).containsExactly(1);
  }

  private static int[] unsigned(BlockWeights weights) {
    int[] values = new int[weights.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Byte.toUnsignedInt(weights.values()[i]);
    }
    return values;
  }
}
