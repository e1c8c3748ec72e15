package io.e5stream.filter.operator;

import io.e5stream.filter.Verdict.Rejected;
import io.e5stream.filter.consistency.Candidate;
import io.e5stream.filter.consistency.PairHashes;
import io.e5stream.filter.consistency.PairPool;
import io.e5stream.filter.consistency.PairRanker;
import io.e5stream.filter.consistency.PoolBytes;
import io.e5stream.filter.consistency.PoolWindow;
import io.e5stream.filter.consistency.RankRule;
import io.e5stream.filter.consistency.Ranks;
import io.e5stream.filter.options.ConsistencySettings;
import io.e5stream.ingest.EmbeddedPair;
import io.e5stream.ingest.PairChange;
import java.util.ArrayList;
import java.util.List;

/**
 * A pool and the pairs in it that wait to be ranked.
 *
 * <p>The first {@code minPool} pairs wait for each other, and each is ranked against all of them;
 * every later one is ranked against the latest pairs before it. So a verdict depends on the order
 * of the pairs alone, not on which were ranked together; unless pairs did not want to wait.
 */
final class ConsistencyRanks {

  private record Waiting(EmbeddedPair pair, PairHashes hashes, long number, boolean early) {}

  private final ConsistencySettings settings;
  private final String model;
  private final RankRule rule;
  private final List<Waiting> waiting = new ArrayList<>();
  private PairPool pool;
  private PairRanker ranker;

  /** Without any pairs. */
  ConsistencyRanks(ConsistencySettings settings, String model) {
    this.settings = settings;
    this.model = model;
    rule = new RankRule(settings.k());
  }

  /**
   * What was there at a checkpoint. A pool of another model or direction is left behind.
   *
   * @param parts the pool
   * @param early pairs that waited for the pool to fill
   * @throws IllegalStateException when pairs wait whose vectors are another model's
   */
  static ConsistencyRanks restore(
      ConsistencySettings settings, String model, List<byte[]> parts, List<EmbeddedPair> early) {
    ConsistencyRanks ranks = new ConsistencyRanks(settings, model);
    if (!PoolBytes.fit(parts, model, settings.direction())) {
      if (!early.isEmpty()) {
        throw new IllegalStateException(
            ("%d pairs wait for the consistency check, embedded by another model or for another"
                    + " direction than %s, %s. Go back to what it was and stop the job with --drain,"
                    + " which ranks them, before changing it")
                .formatted(early.size(), model, settings.direction()));
      }
      return ranks;
    }
    if (parts.isEmpty()) {
      // Of pairs that were dealt out, the pool may have gone to another subtask.
      early.forEach(ranks::add);
      return ranks;
    }
    ranks.use(PoolBytes.read(parts, settings.storage(), settings.pool()));
    for (EmbeddedPair pair : early) {
      ranks.waiting.add(new Waiting(pair, PairHashes.of(pair.change().pair()), -1, true));
    }
    return ranks;
  }

  /** Takes a pair, which is in the pool from now on. */
  void add(EmbeddedPair pair) {
    if (pool == null) {
      use(
          new PairPool(
              pair.query().length, settings.direction(), settings.storage(), settings.pool()));
    }
    PairHashes hashes = PairHashes.of(pair.change().pair());
    long number = pool.add(hashes, pair.query(), pair.passage());
    waiting.add(new Waiting(pair, hashes, number, isFilling()));
  }

  private void use(PairPool used) {
    pool = used;
    ranker = new PairRanker(used);
  }

  /** Pairs in the pool. */
  int poolSize() {
    return pool == null ? 0 : pool.size();
  }

  int waiting() {
    return waiting.size();
  }

  /** Whether pairs have to wait for the pool to fill, and not only to be ranked together. */
  boolean isFilling() {
    return poolSize() < settings.minPool();
  }

  /** Whether those who wait should be ranked without waiting for more. */
  boolean isReady() {
    return !isFilling()
        && !waiting.isEmpty()
        && (waiting.size() >= PairPool.RUN || waiting.get(0).early());
  }

  /** Ranks those who wait, in the order of their arrival. */
  List<Ranked> rank() {
    if (waiting.isEmpty()) {
      return List.of();
    }
    List<Candidate> candidates = waiting.stream().map(this::candidate).toList();
    List<Ranks> ranks = ranker.rank(candidates);
    List<Ranked> ranked = new ArrayList<>(ranks.size());
    for (int i = 0; i < ranks.size(); i++) {
      ranked.add(judge(waiting.get(i).pair().change(), ranks.get(i)));
    }
    waiting.clear();
    return ranked;
  }

  private Candidate candidate(Waiting one) {
    PoolWindow window = one.early() ? pool.latest() : pool.before(one.number());
    return new Candidate(one.hashes(), one.pair().query(), one.pair().passage(), window);
  }

  private Ranked judge(PairChange change, Ranks ranks) {
    return rule.judge(ranks) instanceof Rejected rejected
        ? new Ranked(change, rejected)
        : new Ranked(RankSignals.add(change, ranks), null);
  }

  /** The pool, for a checkpoint. */
  List<byte[]> parts() {
    return pool == null ? List.of() : PoolBytes.write(pool, model);
  }

  /** Those who wait, for a checkpoint. */
  List<EmbeddedPair> pairs() {
    return waiting.stream().map(Waiting::pair).toList();
  }
}
