package io.e5stream.filter.operator;

import io.e5stream.filter.Rejection;
import io.e5stream.filter.options.SettleSettings;
import io.e5stream.ingest.PairChange;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.OutputTag;

/**
 * The stage of a job that settles, by the verdicts, which pairs are clean. Counts each change in
 * checkpointed state by source, as accepted, rejected with the rule, superseded or removed ({@code
 * PairCount}).
 */
public final class SettleStage {

  public static final String UID = "pair-settle";

  /** What was turned down, with the reason: side output of {@link #settle}. */
  public static final OutputTag<Rejection> REJECTIONS =
      new OutputTag<>("rejections", TypeInformation.of(Rejection.class));

  private SettleStage() {}

  /**
   * Settles.
   *
   * @return the changes of the clean pairs: a new text of one, or a withdrawal, of a pair that was
   *     clean before or of which state knows nothing
   */
  public static SingleOutputStreamOperator<PairChange> settle(
      DataStream<Judged> judged, SettleSettings settings) {
    return judged
        .keyBy(Judged::id, Types.STRING)
        .process(new PairSettle(settings), TypeInformation.of(PairChange.class))
        .uid(UID)
        .name("settle pairs");
  }
}
