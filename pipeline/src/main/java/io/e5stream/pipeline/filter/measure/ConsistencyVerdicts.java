package io.e5stream.pipeline.filter.measure;

import io.e5stream.eval.encoding.ParallelEncoder;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.filter.Verdict;
import io.e5stream.filter.consistency.Candidate;
import io.e5stream.filter.consistency.PairHashes;
import io.e5stream.filter.consistency.PairPool;
import io.e5stream.filter.consistency.PairRanker;
import io.e5stream.filter.consistency.PoolWindow;
import io.e5stream.filter.consistency.RankRule;
import io.e5stream.filter.consistency.Ranks;
import io.e5stream.filter.options.ConsistencySettings;
import io.e5stream.ingest.TextPair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What the rules say of a mix and, of the pairs that they accept, the consistency check.
 *
 * <p>Every pair, real or junk, is ranked among the same others: the real pairs that the rules
 * accept, the last of them if they are more than the pool holds. A stream's pool also holds the
 * junk that its rules let through, which makes it weaker; and it grows from nothing, which makes
 * the verdict on its first pairs milder. As in a stream, no pair of the same query or the same
 * passage counts against a pair: a passage of another query is not found for being beaten by its
 * query's own passage, which a stream need not have seen.
 */
public final class ConsistencyVerdicts implements Function<TextPair, Verdict> {

  private final Map<TextPair, Verdict> verdicts;
  private final int pool;

  private ConsistencyVerdicts(Map<TextPair, Verdict> verdicts, int pool) {
    this.verdicts = verdicts;
    this.pool = pool;
  }

  /**
   * Judges a mix.
   *
   * @param dimension of the encoder's vectors
   * @param settings that switch the check on
   */
  public static ConsistencyVerdicts of(
      JunkMix mix,
      Function<TextPair, Verdict> rules,
      ConsistencySettings settings,
      ParallelEncoder encoder,
      int dimension,
      EvalProgress progress) {
    Map<TextPair, Verdict> verdicts = new HashMap<>();
    List<TextPair> accepted = new ArrayList<>();
    for (TextPair pair : mix.all()) {
      if (verdicts.putIfAbsent(pair, rules.apply(pair)) == null
          && verdicts.get(pair) instanceof Verdict.Accepted) {
        accepted.add(pair);
      }
    }
    MixVectors vectors = MixVectors.of(accepted, encoder, progress);
    PairPool pool =
        new PairPool(dimension, settings.direction(), settings.storage(), settings.pool());
    for (TextPair pair : mix.real()) {
      if (verdicts.get(pair) instanceof Verdict.Accepted) {
        pool.add(PairHashes.of(pair), vectors.query(pair), vectors.passage(pair));
      }
    }
    rank(accepted, vectors, pool, new RankRule(settings.k()), verdicts, progress);
    return new ConsistencyVerdicts(verdicts, pool.size());
  }

  private static void rank(
      List<TextPair> pairs,
      MixVectors vectors,
      PairPool pool,
      RankRule rule,
      Map<TextPair, Verdict> verdicts,
      EvalProgress progress) {
    progress.stage("ranking", pairs.size());
    PairRanker ranker = new PairRanker(pool);
    PoolWindow window = pool.latest();
    for (int from = 0; from < pairs.size(); from += PairPool.RUN) {
      List<TextPair> run = pairs.subList(from, Math.min(pairs.size(), from + PairPool.RUN));
      List<Ranks> ranks =
          ranker.rank(
              run.stream()
                  .map(
                      pair ->
                          new Candidate(
                              PairHashes.of(pair),
                              vectors.query(pair),
                              vectors.passage(pair),
                              window))
                  .toList());
      for (int i = 0; i < run.size(); i++) {
        verdicts.put(run.get(i), rule.judge(ranks.get(i)));
      }
      progress.advance(run.size());
    }
  }

  /**
   * The verdict on a pair of the mix.
   *
   * @throws IllegalArgumentException for any other
   */
  @Override
  public Verdict apply(TextPair pair) {
    Verdict verdict = verdicts.get(pair);
    if (verdict == null) {
      throw new IllegalArgumentException(pair.id() + " is not in the mix");
    }
    return verdict;
  }

  /** Pairs among which each was ranked. */
  public int pool() {
    return pool;
  }
}
