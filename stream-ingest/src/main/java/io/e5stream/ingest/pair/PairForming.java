package io.e5stream.ingest.pair;

import io.e5stream.ingest.DeadLetter;
import io.e5stream.ingest.PairChange;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The first half of the pairs job: raw topics to changes of pairs.
 *
 * <p>Changes of one pair come in order, with rising versions. An operator's uid is {@code raw-},
 * {@code decode-} or {@code form-} and its source: a source that is left out later leaves state
 * behind, which Flink drops only when told to ({@code --allowNonRestoredState}).
 *
 * @param changes of the pairs of all sources
 * @param deadLetters raw records that could not be decoded
 */
public record PairForming(DataStream<PairChange> changes, DataStream<DeadLetter> deadLetters) {

  /**
   * Adds the operators to a job.
   *
   * @param context consumer group, topics, and what comes after forming
   * @param untilEnd stop at the offsets present at start; otherwise read on for ever
   * @throws IllegalArgumentException naming every option that is out of its range, or a topic
   *     without an id
   */
  public static PairForming of(
      StreamExecutionEnvironment environment,
      Configuration config,
      FormingContext context,
      boolean untilEnd) {
    PairSettings settings = PairSettings.from(config).withFingerprint(context.settings());
    return settings.sources().stream()
        .map(
            source -> SourceStage.of(source, settings).read(environment, config, context, untilEnd))
        .reduce(PairForming::and)
        .orElseThrow();
  }

  private PairForming and(PairForming other) {
    return new PairForming(changes.union(other.changes), deadLetters.union(other.deadLetters));
  }
}
