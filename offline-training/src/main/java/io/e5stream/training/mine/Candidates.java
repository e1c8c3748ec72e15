package io.e5stream.training.mine;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was found for one pair, and may be its negative.
 *
 * @param near found within the ranks, near enough and not too near, best first
 * @param tooNear how many within the ranks scored above the margin
 * @param positiveFound whether the pair's own passage was among those found
 */
record Candidates(List<FoundPassage> near, int tooNear, boolean positiveFound) {

  /**
   * Judges what was found. Ranks are counted without what cannot be a negative at all: the query's
   * positives, and passages that hold the pair's own or lie in it.
   *
   * <p>The positive's score is that of the same search. A positive that was not found scores no
   * higher than the last that was, so whatever was found is above the margin.
   *
   * @param found best first
   * @param positive place of the pair's passage
   * @param excluded places of what cannot be a negative
   */
  static Candidates of(
      List<FoundPassage> found, int positive, Set<Integer> excluded, MiningSettings settings) {
    Optional<FoundPassage> own = found.stream().filter(f -> f.place() == positive).findFirst();
    double below = settings.margin().isNone() ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    double limit = own.map(f -> settings.margin().limit(f.score())).orElse(below);
    List<FoundPassage> within =
        found.stream()
            .filter(f -> !excluded.contains(f.place()))
            .limit(settings.ranks().to())
            .skip(settings.ranks().from() - 1L)
            .toList();
    List<FoundPassage> near = within.stream().filter(f -> f.score() <= limit).toList();
    return new Candidates(near, within.size() - near.size(), own.isPresent());
  }
}
