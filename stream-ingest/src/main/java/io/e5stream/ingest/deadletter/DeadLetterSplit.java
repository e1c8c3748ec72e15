package io.e5stream.ingest.deadletter;

import io.e5stream.ingest.DeadLetter;
import io.e5stream.ingest.DocumentChange;
import io.e5stream.ingest.Outcome;
import io.e5stream.ingest.OutcomeCounts;
import io.e5stream.ingest.decode.Decoded;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Changes go on; records that could not be decoded go to {@link #DEAD_LETTERS} and are counted. */
public final class DeadLetterSplit extends ProcessFunction<Decoded, DocumentChange>
    implements CheckpointedFunction {

  private static final long serialVersionUID = 1;

  /** Side output of the records that could not be decoded. */
  public static final OutputTag<DeadLetter> DEAD_LETTERS =
      new OutputTag<>("dead-letters", TypeInformation.of(DeadLetter.class));

  private transient OutcomeCounts counts;

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    counts = OutcomeCounts.restore(context);
  }

  @Override
  public void open(OpenContext context) {
    counts.register(getRuntimeContext().getMetricGroup());
  }

  @Override
  public void processElement(Decoded decoded, Context context, Collector<DocumentChange> out) {
    if (decoded.change() != null) {
      out.collect(decoded.change());
    } else {
      counts.add(Outcome.DEAD_LETTER);
      context.output(DEAD_LETTERS, decoded.deadLetter());
    }
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    counts.snapshot();
  }

  OutcomeCounts counts() {
    return counts;
  }
}
