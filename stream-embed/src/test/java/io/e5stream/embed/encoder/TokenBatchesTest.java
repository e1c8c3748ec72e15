package io.e5stream.embed.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Padding over the windows that the embedding operator gathers. */
class TokenBatchesTest {

  /** The defaults of {@code embed.buffer.max-texts} and {@code embed.buffer.max-tokens}. */
  private static final int WINDOW_TEXTS = 64;

  private static final int WINDOW_TOKENS = 4_096;

  private static final int TEXTS = 20_000;
  private static final int MAX_TOKENS = 512;
  private static final double MOST_PADDING = 0.03;

  /** Lengths in tokens as data sets have them; the logarithm of most is near to normal. */
  enum Lengths {
    /** Where all texts are this short, padding can cost less than another run does. */
    QUERIES,
    PARAGRAPHS,
    ABSTRACTS,
    /** Long documents in chunks: nearly all are full, the last of each is of any length. */
    CHUNKS,
    /** Titles, questions, paragraphs and abstracts in one stream. */
    MIXED;

    /** Texts in a window; of short ones alone it takes more for little padding. */
    int windowTexts() {
      return this == QUERIES ? 4 * WINDOW_TEXTS : WINDOW_TEXTS;
    }

    int draw(Random random) {
      return switch (this) {
        case QUERIES -> logNormal(random, 14, 0.4);
        case PARAGRAPHS -> logNormal(random, 85, 0.45);
        case ABSTRACTS -> logNormal(random, 300, 0.4);
        case CHUNKS -> random.nextInt(5) > 0 ? 480 + random.nextInt(33) : 8 + random.nextInt(500);
        case MIXED ->
            random.nextInt(4) == 0
                ? logNormal(random, 14, 0.4)
                : logNormal(random, random.nextBoolean() ? 85 : 300, 0.5);
      };
    }

    private static int logNormal(Random random, double median, double sigma) {
      double length = median * Math.exp(sigma * random.nextGaussian());
      return (int) Math.max(4, Math.min(MAX_TOKENS, length));
    }
  }

  @ParameterizedTest
  @EnumSource
  void paddingStaysSmallInTheOperatorsWindows(Lengths lengths) {
    long seed = System.nanoTime();
    List<int[]> windows = windows(lengths, new Random(seed));
    for (int budget : new int[] {128, 256, 512, 1_024, 2_048}) {
      double padding = padding(windows, budget, true);
      assertThat(padding)
          .as("%s at %d tokens, seed %d", lengths, budget, seed)
          .isLessThan(MOST_PADDING);
    }
  }

  @ParameterizedTest
  @EnumSource
  void quantisedModelsGetNone(Lengths lengths) {
    long seed = System.nanoTime();
    List<int[]> windows = windows(lengths, new Random(seed));
    assertThat(padding(windows, 512, false)).as("seed %d", seed).isZero();
  }

  /** Without sorting within the window there is much: the limit above is not met by chance. */
  @ParameterizedTest
  @EnumSource
  void textsInTheirOrderArePaddedMore(Lengths lengths) {
    long seed = System.nanoTime();
    double tokens = 0;
    double padded = 0;
    for (int[] window : windows(lengths, new Random(seed))) {
      for (int from = 0; from < window.length; from += 4) {
        int[] batch = Arrays.copyOfRange(window, from, Math.min(window.length, from + 4));
        tokens += Arrays.stream(batch).sum();
        padded += batch.length * Arrays.stream(batch).max().orElseThrow();
      }
    }
    assertThat(1 - tokens / padded).as("seed %d", seed).isGreaterThan(MOST_PADDING);
  }

  private static double padding(List<int[]> windows, int budget, boolean padding) {
    double tokens = 0;
    double padded = 0;
    for (int[] window : windows) {
      tokens += Arrays.stream(window).sum();
      for (int[] batch : TokenBatches.cut(window, budget, padding)) {
        padded += (double) batch.length * window[batch[batch.length - 1]];
      }
    }
    return 1 - tokens / padded;
  }

  /** The lengths of the texts of each window. */
  private static List<int[]> windows(Lengths lengths, Random random) {
    List<int[]> windows = new ArrayList<>();
    List<Integer> window = new ArrayList<>();
    int tokens = 0;
    for (int i = 0; i < TEXTS; i++) {
      int length = lengths.draw(random);
      window.add(length);
      tokens += length;
      if (window.size() == lengths.windowTexts() || tokens >= WINDOW_TOKENS) {
        windows.add(window.stream().mapToInt(Integer::intValue).toArray());
        window.clear();
        tokens = 0;
      }
    }
    return windows;
  }
}
