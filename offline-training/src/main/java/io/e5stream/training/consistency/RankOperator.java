package io.e5stream.training.consistency;

import io.e5stream.filter.consistency.Candidate;
import io.e5stream.filter.consistency.PairPool;
import io.e5stream.filter.consistency.PairRanker;
import io.e5stream.filter.consistency.PoolWindow;
import io.e5stream.filter.consistency.Ranks;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Takes in a shard of the pool and then counts, of every pair, how many of the shard score higher
 * than its own sides. A count does not depend on which pairs are in which shard once the shards'
 * counts are added up.
 */
final class RankOperator extends FirstInputFirst<PairVectors, PairVectors, RivalCounts> {

  private static final long serialVersionUID = 1;

  private final FilterSettings settings;
  private final LongCounter ranked = new LongCounter();
  private transient PairPool pool;
  private transient PairRanker ranker;
  private transient List<PairVectors> waiting;
  private transient int shards;

  RankOperator(FilterSettings settings) {
    this.settings = settings;
  }

  @Override
  public void open() throws Exception {
    super.open();
    getRuntimeContext().addAccumulator(FilterCounts.RANKED, ranked);
    shards = getRuntimeContext().getTaskInfo().getNumberOfParallelSubtasks();
    waiting = new ArrayList<>(PairPool.RUN);
  }

  @Override
  public void processElement1(StreamRecord<PairVectors> element) {
    PairVectors pair = element.getValue();
    if (pool == null) {
      // Room for all: which share a shard gets is not known before; vectors take memory as they
      // come.
      pool =
          new PairPool(pair.dimension(), settings.direction(), settings.storage(), settings.pool());
      ranker = new PairRanker(pool);
    }
    pool.add(pair.hashes(), pair.query(), pair.passage());
  }

  @Override
  public void processElement2(StreamRecord<PairVectors> element) {
    waiting.add(element.getValue());
    if (waiting.size() == PairPool.RUN) {
      rank();
    }
  }

  @Override
  void secondEnded() {
    rank();
  }

  private void rank() {
    List<Ranks> ranks = pool == null ? List.of() : ranker.rank(candidates(pool.latest()));
    for (int i = 0; i < waiting.size(); i++) {
      long position = waiting.get(i).position();
      // A rank is 1 more than the rivals, and 0 where it is not asked for.
      int passages = pool == null ? 0 : Math.max(0, ranks.get(i).query() - 1);
      int queries = pool == null ? 0 : Math.max(0, ranks.get(i).passage() - 1);
      output.collect(
          new StreamRecord<>(new RivalCounts(position, 1, shards, passages, queries), position));
    }
    ranked.add(waiting.size());
    waiting.clear();
  }

  private List<Candidate> candidates(PoolWindow window) {
    return waiting.stream()
        .map(pair -> new Candidate(pair.hashes(), pair.query(), pair.passage(), window))
        .toList();
  }
}
