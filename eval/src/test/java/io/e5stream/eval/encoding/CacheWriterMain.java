package io.e5stream.eval.encoding;

import io.e5stream.embed.encoder.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * A process that fills a cache: {@code DIRECTORY FROM TO STEP}, in an order of its own. Prints
 * {@code open} before it begins.
 */
final class CacheWriterMain {

  static final int DIMENSION = 384;

  private CacheWriterMain() {}

  public static void main(String[] args) throws IOException {
    try (VectorCache cache = VectorCache.open(Path.of(args[0]), "cafe", DIMENSION)) {
      System.out.println("open");
      int step = Integer.parseInt(args[3]);
      for (int i = Integer.parseInt(args[1]); i < Integer.parseInt(args[2]); i += step) {
        cache.put(List.of(key(i), key(i + 1)), new float[][] {vector(i), vector(i + 1)});
      }
    }
  }

  static TextKey key(int i) {
    return TextKey.of(Role.PASSAGE, "text " + i);
  }

  static float[] vector(int i) {
    Random random = new Random(i);
    float[] vector = new float[DIMENSION];
    for (int d = 0; d < DIMENSION; d++) {
      vector[d] = (float) random.nextGaussian();
    }
    return vector;
  }
}
