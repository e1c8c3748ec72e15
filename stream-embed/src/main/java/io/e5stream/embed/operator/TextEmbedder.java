package io.e5stream.embed.operator;

import io.e5stream.embed.encoder.EncoderException;
import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.TextEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Embeds any number of texts in slices of bounded size; the texts of a role go together. */
final class TextEmbedder {

  private final TextEncoder encoder;
  private final EmbedSettings settings;
  private final EmbedMetrics metrics;

  TextEmbedder(TextEncoder encoder, EmbedSettings settings, EmbedMetrics metrics) {
    this.encoder = encoder;
    this.settings = settings;
    this.metrics = metrics;
  }

  /**
   * Embeds texts.
   *
   * @param betweenSlices runs before each slice; an exception from it ends the work
   * @return the vectors {@code [texts, dim]}, in the same order
   * @throws EncoderException when the model fails: the job restarts, nothing is left out
   */
  List<float[]> embed(List<EmbedText> texts, Runnable betweenSlices) {
    float[][] vectors = new float[texts.size()][];
    int from = 0;
    while (from < vectors.length) {
      betweenSlices.run();
      int to = end(texts, from);
      for (Role role : Role.values()) {
        int[] own = IntStream.range(from, to).filter(i -> texts.get(i).role() == role).toArray();
        if (own.length > 0) {
          encode(role, texts, own, vectors);
        }
      }
      from = to;
    }
    return Arrays.asList(vectors);
  }

  private void encode(Role role, List<EmbedText> texts, int[] own, float[][] vectors) {
    long start = System.nanoTime();
    float[][] encoded = encode(role, Arrays.stream(own).mapToObj(texts::get).toList());
    metrics.call(own.length, System.nanoTime() - start);
    for (int i = 0; i < own.length; i++) {
      vectors[own[i]] = encoded[i];
    }
  }

  private float[][] encode(Role role, List<EmbedText> texts) {
    String what =
        "%d %s texts, the first being %s"
            .formatted(texts.size(), role.name().toLowerCase(Locale.ROOT), texts.get(0).name());
    float[][] vectors;
    try {
      vectors = encoder.encode(role, texts.stream().map(EmbedText::text).toList(), metrics);
    } catch (RuntimeException e) {
      throw new EncoderException(
          "%s failed to embed %s: %s. The job restarts from its last checkpoint"
              .formatted(encoder.model(), what, e.getMessage()),
          e);
    }
    if (vectors.length != texts.size()) {
      throw new EncoderException(
          "%s gave %d vectors for %s".formatted(encoder.model(), vectors.length, what));
    }
    for (float[] vector : vectors) {
      if (vector.length != encoder.dimension()) {
        throw new EncoderException(
            "%s gave a vector of %d dimensions, expected %d, for one of %s"
                .formatted(encoder.model(), vector.length, encoder.dimension(), what));
      }
    }
    return vectors;
  }

  private int end(List<EmbedText> texts, int from) {
    long tokens = 0;
    int end = from;
    while (end < texts.size() && end - from < settings.maxTexts()) {
      tokens += texts.get(end).tokens();
      if (tokens > settings.maxTokens() && end > from) {
        break;
      }
      end++;
    }
    return end;
  }
}
