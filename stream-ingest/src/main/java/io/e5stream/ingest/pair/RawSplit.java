package io.e5stream.ingest.pair;

import io.e5stream.ingest.DeadLetter;
import io.e5stream.ingest.PairCount;
import io.e5stream.ingest.PairCounts;
import io.e5stream.ingest.source.RawDecoding;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Decoded records go on, dead letters go to {@link #DEAD_LETTERS}; counts both as {@code read}, the
 * latter as {@code dead_letter} too. Refuses a checkpoint that was read from another topic.
 */
final class RawSplit<T> extends ProcessFunction<RawDecoding<RawRecord<T>>, RawRecord<T>>
    implements CheckpointedFunction {

  private static final long serialVersionUID = 1;

  /** Side output of the records that could not be decoded. */
  static final OutputTag<DeadLetter> DEAD_LETTERS =
      new OutputTag<>("dead-letters", TypeInformation.of(DeadLetter.class));

  private final String source;
  private final String topic;
  private final String topicId;
  private transient PairCounts counts;

  /**
   * Of one source.
   *
   * @param topic that it is read from
   * @param topicId Kafka's id of that topic
   */
  RawSplit(String source, String topic, String topicId) {
    this.source = source;
    this.topic = topic;
    this.topicId = topicId;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    TopicGuard.check(context.getOperatorStateStore(), topic, topicId);
    counts = PairCounts.restore(context.getOperatorStateStore());
  }

  @Override
  public void open(OpenContext context) {
    counts.register(getRuntimeContext().getMetricGroup());
  }

  @Override
  public void processElement(
      RawDecoding<RawRecord<T>> decoding, Context context, Collector<RawRecord<T>> out) {
    counts.add(source, PairCount.READ);
    if (decoding.deadLetter() == null) {
      out.collect(decoding.record());
    } else {
      counts.add(source, PairCount.DEAD_LETTER);
      context.output(DEAD_LETTERS, decoding.deadLetter());
    }
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    counts.snapshot();
  }

  PairCounts counts() {
    return counts;
  }
}
