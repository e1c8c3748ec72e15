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
import io.e5stream.ingest.PairChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * A pool and the pairs in it that wait to be ranked.
 *
 * <p>The first {@code minPool} pairs wait for each other, and each is ranked against all of them;
 * every later one is ranked against the latest pairs before it. So a verdict depends on the order
 * of the pairs alone, not on which were ranked together; unless pairs did not want to wait.
 *
 * <p>What is decided already is neither ranked nor in the pool. It waits behind what waits of its
 * id, so that the changes of an id stay in order, and behind nothing else.
 */
final class ConsistencyRanks {

  /** Without hashes and number when it is decided. */
  private record Waiting(EmbeddedPair pair, PairHashes hashes, long number, boolean early) {}

  private final ConsistencySettings settings;
  private final String model;
  private final RankRule rule;
  private final List<Waiting> waiting = new ArrayList<>();
  private final Set<String> waitingIds = new HashSet<>();
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
      PairHashes hashes = pair.isDecided() ? null : PairHashes.of(pair.change().pair());
      ranks.hold(new Waiting(pair, hashes, -1, true));
    }
    return ranks;
  }

  /** Takes a change. A pair that is to be ranked is in the pool from now on. */
  void add(EmbeddedPair pair) {
    if (pair.isDecided()) {
      hold(new Waiting(pair, null, -1, isFilling()));
      return;
    }
    if (pool == null) {
      use(
          new PairPool(
              pair.query().length, settings.direction(), settings.storage(), settings.pool()));
    }
    PairHashes hashes = PairHashes.of(pair.change().pair());
    long number = pool.add(hashes, pair.query(), pair.passage());
    hold(new Waiting(pair, hashes, number, isFilling()));
  }

  private void hold(Waiting one) {
    waiting.add(one);
    waitingIds.add(one.pair().id());
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

  /** Whether a change has to wait, since one of its id does. */
  boolean hasWaiting(String id) {
    return waitingIds.contains(id);
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

  /** Ranks those who wait; all of them in the order of their arrival. */
  List<Judged> rank() {
    if (waiting.isEmpty()) {
      return List.of();
    }
    List<Candidate> candidates =
        waiting.stream().filter(one -> !one.pair().isDecided()).map(this::candidate).toList();
    Iterator<Ranks> ranks = ranker.rank(candidates).iterator();
    List<Judged> judged = new ArrayList<>(waiting.size());
    for (Waiting one : waiting) {
      judged.add(
          one.pair().isDecided() ? one.pair().judged() : judge(one.pair().change(), ranks.next()));
    }
    waiting.clear();
    waitingIds.clear();
    return judged;
  }

  private Candidate candidate(Waiting one) {
    PoolWindow window = one.early() ? pool.latest() : pool.before(one.number());
    return new Candidate(one.hashes(), one.pair().query(), one.pair().passage(), window);
  }

  private Judged judge(PairChange change, Ranks ranks) {
    return rule.judge(ranks) instanceof Rejected rejected
        ? Judged.rejected(change, rejected)
        : Judged.passed(RankSignals.add(change, ranks));
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
