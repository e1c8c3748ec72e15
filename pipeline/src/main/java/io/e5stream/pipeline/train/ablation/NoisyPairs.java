package io.e5stream.pipeline.train.ablation;

import io.e5stream.training.pair.TrainingPair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Pairs some of which are wrong, and which these are.
 *
 * @param pairs all, in the order of those they were made from
 * @param noise ids of the wrong ones
 */
public record NoisyPairs(List<TrainingPair> pairs, Set<String> noise) {

  public NoisyPairs {
    pairs = List.copyOf(pairs);
    noise = Set.copyOf(noise);
  }

  /**
   * Gives some pairs the passage of another, none their own text.
   *
   * @param share of the pairs that are made wrong, below 1
   */
  public static NoisyPairs shuffled(List<TrainingPair> clean, double share, long seed) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException(
          "the share of noise must be between 0 and 1 but is " + share);
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < clean.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(seed));
    List<Integer> chosen = order.subList(0, (int) Math.round(share * clean.size()));
    List<TrainingPair> pairs = new ArrayList<>();
    for (int i = 0; i < clean.size(); i++) {
      TrainingPair pair = clean.get(i);
      // Ids of their own: what the file has may not be one.
      pairs.add(TrainingPair.of("n" + i, pair.query(), pair.passage(), pair.source()));
    }
    Set<String> noise = new HashSet<>();
    for (int i = 0; i < chosen.size(); i++) {
      TrainingPair own = pairs.get(chosen.get(i));
      String other = clean.get(chosen.get((i + 1) % chosen.size())).passage();
      TrainingPair giver = clean.get(chosen.get((i + 1) % chosen.size()));
      if (!other.equals(own.passage()) && !giver.query().equals(own.query())) {
        pairs.set(chosen.get(i), TrainingPair.of(own.id(), own.query(), other, own.source()));
        noise.add(own.id());
      }
    }
    return new NoisyPairs(pairs, noise);
  }

  /** Those that are right. */
  public List<TrainingPair> right() {
    return pairs.stream().filter(pair -> !noise.contains(pair.id())).toList();
  }

  /**
   * How well a filter found the noise.
   *
   * @param kept what it kept
   */
  public Detection detection(List<TrainingPair> kept) {
    Set<String> keptIds = new HashSet<>();
    kept.forEach(pair -> keptIds.add(pair.id()));
    long rejected = pairs.size() - (long) keptIds.size();
    long found = noise.stream().filter(id -> !keptIds.contains(id)).count();
    return new Detection(
        pairs.size(),
        noise.size(),
        rejected,
        rejected == 0 ? 0 : (double) found / rejected,
        noise.isEmpty() ? 0 : (double) found / noise.size());
  }

  /**
   * What a filter found.
   *
   * @param pairs all
   * @param noise of them
   * @param rejected by the filter
   * @param precision share of the rejected that is noise
   * @param recall share of the noise that is rejected
   */
  public record Detection(long pairs, long noise, long rejected, double precision, double recall) {}
}
