package io.e5stream.embed.operator;

import io.e5stream.embed.encoder.EncoderException;
import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.ingest.EmbeddedPassage;
import io.e5stream.ingest.Passage;
import java.util.ArrayList;
import java.util.List;

/** Embeds any number of passages in slices of bounded size. */
final class PassageEmbedder {

  private final TextEncoder encoder;
  private final EmbedSettings settings;
  private final EmbedMetrics metrics;

  PassageEmbedder(TextEncoder encoder, EmbedSettings settings, EmbedMetrics metrics) {
    this.encoder = encoder;
    this.settings = settings;
    this.metrics = metrics;
  }

  /**
   * Embeds passages.
   *
   * @param betweenSlices runs before each slice; an exception from it ends the work
   * @return the passages with their vectors, in the same order
   * @throws EncoderException when the model fails: the job restarts, nothing is left out
   */
  List<EmbeddedPassage> embed(List<Passage> passages, Runnable betweenSlices) {
    List<EmbeddedPassage> embedded = new ArrayList<>(passages.size());
    while (embedded.size() < passages.size()) {
      betweenSlices.run();
      slice(passages.subList(embedded.size(), end(passages, embedded.size())), embedded);
    }
    return embedded;
  }

  private void slice(List<Passage> slice, List<EmbeddedPassage> embedded) {
    long start = System.nanoTime();
    float[][] vectors = encode(slice);
    metrics.call(slice.size(), System.nanoTime() - start);
    for (int i = 0; i < vectors.length; i++) {
      embedded.add(new EmbeddedPassage(slice.get(i), encoder.model(), vectors[i]));
    }
  }

  private float[][] encode(List<Passage> slice) {
    String what =
        "%d passages, the first being chunk %d of document %s"
            .formatted(slice.size(), slice.get(0).index(), slice.get(0).documentId());
    float[][] vectors;
    try {
      vectors =
          encoder.encode(Role.PASSAGE, slice.stream().map(Passage::embeddedText).toList(), metrics);
    } catch (RuntimeException e) {
      throw new EncoderException(
          "%s failed to embed %s: %s. The job restarts from its last checkpoint"
              .formatted(encoder.model(), what, e.getMessage()),
          e);
    }
    if (vectors.length != slice.size()) {
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

  private int end(List<Passage> passages, int from) {
    long tokens = 0;
    int end = from;
    while (end < passages.size() && end - from < settings.maxTexts()) {
      tokens += TokenEstimate.of(passages.get(end).embeddedText());
      if (tokens > settings.maxTokens() && end > from) {
        break;
      }
      end++;
    }
    return end;
  }
}
