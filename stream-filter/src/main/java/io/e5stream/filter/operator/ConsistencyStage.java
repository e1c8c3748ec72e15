package io.e5stream.filter.operator;

import io.e5stream.filter.options.ConsistencySettings;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The stage of a job that checks pairs for consistency. */
public final class ConsistencyStage {

  public static final String UID = "consistency";

  private ConsistencyStage() {}

  /**
   * Ranks pairs among the latest of their subtask. What is decided already is not ranked.
   *
   * @param pairs keyed by pair id and not moved since: those of one id are in one subtask, the one
   *     of its key
   * @param settings that switch the check on
   * @param model names what made the vectors, and their space: when a job is restored with another
   *     name, its pool begins anew
   * @return as many changes, those of one id in the same order and in the same subtask
   */
  public static SingleOutputStreamOperator<Judged> rank(
      DataStream<EmbeddedPair> pairs, ConsistencySettings settings, String model) {
    if (!settings.isOn()) {
      throw new IllegalArgumentException("no direction to check");
    }
    return pairs
        .transform(
            UID, TypeInformation.of(Judged.class), new ConsistencyOperatorFactory(settings, model))
        .uid(UID)
        .name(UID);
  }
}
