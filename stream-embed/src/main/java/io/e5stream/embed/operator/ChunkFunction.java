package io.e5stream.embed.operator;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.ingest.ChunkedChange;
import io.e5stream.ingest.DeadLetter;
import io.e5stream.ingest.Outcome;
import io.e5stream.ingest.OutcomeCounts;
import io.e5stream.ingest.Passage;
import io.e5stream.ingest.ResolvedChange;
import io.e5stream.ingest.ResolvedChange.Action;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Cuts the documents to index; what cannot be embedded goes to the side output, and is counted. */
final class ChunkFunction extends ProcessFunction<ResolvedChange, ChunkedChange>
    implements CheckpointedFunction {

  private final String bundleLocation;
  private final ChunkOptions options;
  private transient Chunker chunker;
  private transient OutcomeCounts outcomes;

  ChunkFunction(String bundleLocation, ChunkOptions options) {
    this.bundleLocation = bundleLocation;
    this.options = options;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    outcomes = OutcomeCounts.restore(context);
  }

  @Override
  public void open(OpenContext context) {
    outcomes.register(getRuntimeContext().getMetricGroup());
    chunker = Chunker.open(Bundle.load(bundleLocation), options);
  }

  @Override
  public void processElement(
      ResolvedChange change, Context context, Collector<ChunkedChange> output) {
    try {
      output.collect(new ChunkedChange(change, passages(change)));
    } catch (UnembeddableTextException e) {
      outcomes.add(Outcome.DEAD_LETTER);
      context.output(
          ChunkStage.DEAD_LETTERS,
          new DeadLetter(change.change().origin(), DeadLetter.Stage.EMBED, e.getMessage()));
    }
  }

  private List<Passage> passages(ResolvedChange change) throws UnembeddableTextException {
    return change.action() == Action.INDEX ? chunker.chunk(change.change().document()) : List.of();
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    outcomes.snapshot();
  }

  @Override
  public void close() {
    if (chunker != null) {
      chunker.close();
    }
  }
}
