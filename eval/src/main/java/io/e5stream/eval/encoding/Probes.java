package io.e5stream.eval.encoding;

import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.TextEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * A few texts that tell whether vectors kept earlier are those that the encoder gives now: its
 * code, its runtime or its precision may have changed while the bundle is the same.
 *
 * <p>Encodes them once a bundle. Thread-safe.
 */
final class Probes {

  /** Of each role: nothing, a word, a sentence, several scripts, and more than a model reads. */
  private static final List<String> TEXTS =
      List.of(
          "",
          "tea",
          "Which ships carried tea from Fuzhou to London, and how long were they at sea?",
          "Чай, 茶 und Thé: 3.5 g auf 200 ml \uD83C\uDF75",
          "The leaves are withered, rolled, oxidised, dried and sorted. ".repeat(60));

  /** For vectors of length 1: cosine 0.999999. */
  private static final double MOST_APART = 2e-6;

  private static final List<TextKey> KEYS = computeKeys();

  private final ConcurrentMap<String, float[][]> vectors = new ConcurrentHashMap<>();

  /** The vectors of the encoder of a bundle, in the order of the {@link #keys}. */
  float[][] of(String bundleHash, TextEncoder encoder) {
    return vectors.computeIfAbsent(bundleHash, hash -> encode(encoder));
  }

  /** What the vectors are kept under. */
  static List<TextKey> keys() {
    return KEYS;
  }

  private static List<TextKey> computeKeys() {
    List<TextKey> keys = new ArrayList<>();
    for (Role role : Role.values()) {
      TEXTS.forEach(text -> keys.add(TextKey.of(role, text)));
    }
    return List.copyOf(keys);
  }

  /** Whether a cache holds these vectors, up to what rounding may change. */
  static boolean areIn(VectorCache cache, float[][] vectors) {
    for (int i = 0; i < vectors.length; i++) {
      float[] kept = cache.get(KEYS.get(i));
      if (kept == null || !areClose(kept, vectors[i])) {
        return false;
      }
    }
    return true;
  }

  private static float[][] encode(TextEncoder encoder) {
    return Arrays.stream(Role.values())
        .flatMap(role -> Arrays.stream(encoder.encode(role, TEXTS)))
        .toArray(float[][]::new);
  }

  /** Compares the length, too, which matters where vectors are not normalised. */
  private static boolean areClose(float[] a, float[] b) {
    double apart = 0;
    double squares = 0;
    for (int d = 0; d < a.length; d++) {
      double difference = (double) a[d] - b[d];
      apart += difference * difference;
      squares += (double) b[d] * b[d];
    }
    return apart <= MOST_APART * squares; // false for what is not a number
  }
}
