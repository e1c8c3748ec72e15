package io.e5stream.filter.operator;

import io.e5stream.filter.options.ConsistencySettings;
import io.e5stream.ingest.EmbeddedPair;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The stage of a job that checks pairs for consistency. */
public final class ConsistencyStage {

  public static final String UID = "consistency";

  private ConsistencyStage() {}

  /**
   * Ranks pairs among the latest of their subtask.
   *
   * @param settings that switch the check on
   * @param model names what made the vectors, and their space: when a job is restored with another
   *     name, its pool begins anew
   * @return the pairs in the same order, with their verdicts; they may have waited longer than
   *     withdrawals that went around the stage
   */
  public static SingleOutputStreamOperator<Ranked> rank(
      DataStream<EmbeddedPair> pairs, ConsistencySettings settings, String model) {
    if (!settings.isOn()) {
      throw new IllegalArgumentException("no direction to check");
    }
    return pairs
        .transform(
            UID, TypeInformation.of(Ranked.class), new ConsistencyOperatorFactory(settings, model))
        .uid(UID)
        .name(UID);
  }
}
