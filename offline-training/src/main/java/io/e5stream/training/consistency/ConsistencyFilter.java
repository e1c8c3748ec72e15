package io.e5stream.training.consistency;

import io.e5stream.embed.encoder.TextEncoderFactory;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The job's topology. For batch mode.
 *
 * <pre>
 * pairs ─► screen ─┬─► draw ─► cut ─► embed ─┬─► pool, a shard each ─► rank ─► settle ─► in order ─►
 *                  ├──────────────────► embed └─► all pairs, to all ──► rank      ▲          ▲
 *                  ├──────────────────────────────────────────────────────────────┘          │
 *                  └─► blank, duplicate ───────────────────────────────────────────────────────┘
 * </pre>
 */
public final class ConsistencyFilter {

  private ConsistencyFilter() {}

  /** The pairs of a source, numbered from 0. */
  public static DataStream<NumberedPair> pairs(
      StreamExecutionEnvironment environment, PairSourceFactory source) {
    return environment
        .fromData(Types.STRING, "pairs")
        .uid("start")
        .name("start")
        .setParallelism(1)
        .flatMap(new ReadPairs(source))
        .returns(NumberedPair.class)
        .setParallelism(1)
        .uid("read")
        .name("read");
  }

  /**
   * Filters pairs.
   *
   * @param pairs each position from 0 on once, in any order
   * @param encoder of the model that ranks them
   * @return as many pairs, by position, on one thread. Ranks depend on the pairs, the settings and
   *     the vectors alone
   */
  public static DataStream<FilteredPair> outcomes(
      DataStream<NumberedPair> pairs, TextEncoderFactory encoder, FilterSettings settings) {
    // Left alone, the scheduler would choose by bytes: too few subtasks for what computes.
    int parallelism = pairs.getExecutionEnvironment().getParallelism();
    // Exchanges are all-to-all where an operator waits for its first input: they are blocking, and
    // so what is to be read later can be written without anybody reading it.
    SingleOutputStreamOperator<NumberedPair> distinct = screen(pairs);
    DataStream<Draw> cut = cut(distinct, settings);
    DataStream<PairVectors> vectors =
        cut.broadcast()
            .connect(distinct.rebalance())
            .transform(
                "embed",
                TypeInformation.of(PairVectors.class),
                new EmbedOperator(encoder, settings.seed()))
            .setParallelism(parallelism)
            .uid("embed");
    DataStream<RivalCounts> rivals =
        pool(vectors, settings)
            .rebalance()
            .connect(vectors.broadcast())
            .transform("rank", TypeInformation.of(RivalCounts.class), new RankOperator(settings))
            .setParallelism(parallelism)
            .uid("rank");
    return distinct
        .keyBy(NumberedPair::position)
        .connect(rivals.keyBy(RivalCounts::position))
        .process(new Settle(settings), TypeInformation.of(FilteredPair.class))
        .uid("settle")
        .name("settle")
        .union(distinct.getSideOutput(Screen.SKIPPED))
        .keyBy(pair -> InSourceOrder.KEY, Types.BYTE)
        .process(new InSourceOrder(), TypeInformation.of(FilteredPair.class))
        .setParallelism(1)
        .uid("in-order")
        .name("in-order");
  }

  private static SingleOutputStreamOperator<NumberedPair> screen(DataStream<NumberedPair> pairs) {
    return pairs
        .assignTimestampsAndWatermarks(
            WatermarkStrategy.<NumberedPair>noWatermarks()
                .withTimestampAssigner((pair, none) -> pair.position()))
        .uid("position")
        .name("position")
        .keyBy(Screen::key, Screen.KEY)
        .process(new Screen(), TypeInformation.of(NumberedPair.class))
        .uid("screen")
        .name("screen");
  }

  /** The last draw that is in the pool. */
  private static DataStream<Draw> cut(DataStream<NumberedPair> pairs, FilterSettings settings) {
    long seed = settings.seed();
    return pairs
        .map(pair -> Draw.of(pair, seed))
        .returns(Draw.class)
        .uid("draw")
        .name("draw")
        .global()
        .transform("cut", TypeInformation.of(Draw.class), new CutOperator(settings.pool()))
        .setParallelism(1)
        .uid("cut");
  }

  private static DataStream<PairVectors> pool(
      DataStream<PairVectors> vectors, FilterSettings settings) {
    return vectors
        .filter(PairVectors::inPool)
        .setParallelism(vectors.getParallelism())
        .uid("drawn")
        .name("drawn")
        .map(pair -> pair.forPool(settings.direction()))
        .returns(PairVectors.class)
        .setParallelism(vectors.getParallelism())
        .uid("pool")
        .name("pool");
  }
}
