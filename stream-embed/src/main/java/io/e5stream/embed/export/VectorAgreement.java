package io.e5stream.embed.export;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.Encoder;
import io.e5stream.embed.encoder.EncoderOptions;
import io.e5stream.embed.encoder.PrefixPolicy;
import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.TextEncoder;
import java.util.List;
import java.util.Map;

/**
 * How near the vectors of an exported model are to those of its source.
 *
 * @param least smallest cosine
 * @param mean mean cosine
 */
public record VectorAgreement(double least, double mean) {

  /** In a manifest: the smallest cosine to the parent's vectors. */
  public static final String LEAST = "cosine-to-parent/min";

  /** In a manifest: the mean cosine to the parent's vectors. */
  public static final String MEAN = "cosine-to-parent/mean";

  private static final int AT_ONCE = 16;

  /**
   * Encodes texts with both.
   *
   * @param texts prefixes included
   */
  static VectorAgreement of(
      Bundle source, Bundle made, List<String> texts, ExportProgress progress) {
    progress.stage("comparing vectors", texts.size());
    double least = 1;
    double sum = 0;
    try (TextEncoder one = open(source);
        TextEncoder other = open(made)) {
      for (int from = 0; from < texts.size(); from += AT_ONCE) {
        List<String> part = texts.subList(from, Math.min(texts.size(), from + AT_ONCE));
        float[][] a = one.encode(Role.PASSAGE, part);
        float[][] b = other.encode(Role.PASSAGE, part);
        for (int i = 0; i < a.length; i++) {
          double cosine = cosine(a[i], b[i]);
          least = Math.min(least, cosine);
          sum += cosine;
        }
        progress.advance(part.size());
      }
    }
    return new VectorAgreement(least, sum / texts.size());
  }

  /** As a manifest has them. */
  Map<String, Double> results() {
    return Map.of(LEAST, least, MEAN, mean);
  }

  private static TextEncoder open(Bundle bundle) {
    return Encoder.open(bundle.withPrefixes(PrefixPolicy.NONE), EncoderOptions.DEFAULTS);
  }

  private static double cosine(float[] a, float[] b) {
    double dot = 0;
    double squareA = 0;
    double squareB = 0;
    for (int d = 0; d < a.length; d++) {
      dot += (double) a[d] * b[d];
      squareA += (double) a[d] * a[d];
      squareB += (double) b[d] * b[d];
    }
    return dot / Math.sqrt(squareA * squareB);
  }
}
