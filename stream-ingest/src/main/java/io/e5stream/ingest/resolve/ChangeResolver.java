package io.e5stream.ingest.resolve;

import io.e5stream.ingest.DocumentChange;
import io.e5stream.ingest.OutcomeCounts;
import io.e5stream.ingest.ResolvedChange;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Passes on the changes that win against what is known of their document, and counts those that end
 * here as superseded. Keyed by document id.
 *
 * <p>State lives as long as the document's id: forgetting a deletion would let an older version
 * that arrives late bring the document back.
 */
public final class ChangeResolver
    extends KeyedProcessFunction<String, DocumentChange, ResolvedChange>
    implements CheckpointedFunction {

  private static final long serialVersionUID = 1;

  private final String settings;
  private final String generation;
  private transient ValueState<DocumentState> documents;
  private transient OutcomeCounts counts;

  /**
   * @param settings what vectors depend on besides the text: chunker fingerprint and the models
   *     written; when it changes, documents that come again are embedded again
   * @param generation id of the collection written; restored state of another one is refused
   */
  public ChangeResolver(String settings, String generation) {
    this.settings = Objects.requireNonNull(settings, "settings");
    this.generation = Objects.requireNonNull(generation, "generation");
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    GenerationGuard.check(context.getOperatorStateStore(), generation);
    counts = OutcomeCounts.restore(context);
  }

  @Override
  public void open(OpenContext context) {
    documents =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>("document", TypeInformation.of(DocumentState.class)));
    counts.register(getRuntimeContext().getMetricGroup());
  }

  @Override
  public void processElement(DocumentChange change, Context context, Collector<ResolvedChange> out)
      throws Exception {
    DocumentState before = documents.value();
    Decision decision = Decision.of(change, before, settings);
    if (decision.ended() != null) {
      counts.add(decision.ended());
      return;
    }
    documents.update(decision.state());
    out.collect(decision.resolved());
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    counts.snapshot();
  }
}
