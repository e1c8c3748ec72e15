package io.e5stream.training.mine;

import io.e5stream.training.pair.TrainingPair;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The passages that answer each query: a question may have several pairs, none a negative. */
final class KnownPositives {

  private final MiningCorpus corpus;
  private final Map<Long, Set<Integer>> places = new HashMap<>();

  KnownPositives(MiningCorpus corpus) {
    this.corpus = corpus;
  }

  void add(TrainingPair pair) {
    places
        .computeIfAbsent(MiningCorpus.key(pair.query()), key -> new HashSet<>(2))
        .add(corpus.place(pair.passage()));
  }

  /** Places of all passages that some pair has for this query. */
  Set<Integer> of(String query) {
    return places.getOrDefault(MiningCorpus.key(query), Set.of());
  }
}
