package io.e5stream.training.run;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.training.pair.PairList;
import io.e5stream.training.settings.TrainSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Training and filtering in turns (E5, arXiv 2212.03533: a first model learns from all pairs, what
 * it does not agree with is left out, and a second one learns from the rest; more rounds than two
 * it leaves to others). Every round begins with the same weights; every filter sees all pairs.
 *
 * @param from what every round begins with
 * @param directory {@code round-1/}, {@code round-2/}, ... are made in it; finished rounds are not
 *     repeated
 * @param rounds of training, at least 1
 */
public record TrainingRounds(
    Bundle from,
    PairList pairs,
    TrainSettings settings,
    Path directory,
    String name,
    int rounds,
    PairFilter filter) {

  /** Hears of each round. */
  public interface Listener {
    /**
     * A round begins.
     *
     * @param kept pairs that it trains on, of all
     */
    void round(int round, int kept, int all);
  }

  public TrainingRounds {
    if (rounds < 1) {
      throw new IllegalArgumentException("there must be a round at least, not " + rounds);
    }
  }

  /** The directory of a round's run. */
  public Path run(int round) {
    return directory.resolve("round-" + round);
  }

  /**
   * Trains all rounds but the last.
   *
   * @return what the last one is to train on, in {@link #run} of the last round
   */
  public TrainingRun beforeLast(Listener listener, TrainingProgress progress) throws IOException {
    PairList kept = pairs;
    for (int round = 1; round < rounds; round++) {
      listener.round(round, kept.pairs().size(), pairs.pairs().size());
      TrainingRun run = new TrainingRun(from, kept, settings, run(round), name);
      Optional<Bundle> before = run.finished();
      Bundle model =
          before.isPresent()
              ? before.get()
              : run.run((data, shape, resumed) -> {}, progress).bundle();
      if (!TrainingRun.hasPairs(run(round + 1))) { // else it goes on with what was kept then
        kept = new PairList(filter.keep(pairs.pairs(), model), pairs.description());
      }
    }
    listener.round(rounds, kept.pairs().size(), pairs.pairs().size());
    return new TrainingRun(from, kept, settings, run(rounds), name);
  }
}
