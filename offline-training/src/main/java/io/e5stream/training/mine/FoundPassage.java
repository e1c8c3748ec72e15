package io.e5stream.training.mine;

/**
 * A passage that a search found.
 *
 * @param place its place in the corpus, from 0
 * @param score the higher, the better; comparable within one query
 */
public record FoundPassage(int place, double score) {

  public FoundPassage {
    if (place < 0 || !Double.isFinite(score)) {
      throw new IllegalArgumentException("passage %d with score %s".formatted(place, score));
    }
  }
}
