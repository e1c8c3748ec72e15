package io.e5stream.embed.operator;

import io.e5stream.ingest.ChunkedChange;
import io.e5stream.ingest.EmbeddedChange;
import org.apache.flink.streaming.api.operators.AbstractStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.OneInputStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;

/** Makes the embedding operator in each subtask. */
final class MicroBatchEmbedOperatorFactory extends AbstractStreamOperatorFactory<EmbeddedChange>
    implements OneInputStreamOperatorFactory<ChunkedChange, EmbeddedChange> {

  private final EmbedSettings settings;

  MicroBatchEmbedOperatorFactory(EmbedSettings settings) {
    this.settings = settings;
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the signature is Flink's
  public <T extends StreamOperator<EmbeddedChange>> T createStreamOperator(
      StreamOperatorParameters<EmbeddedChange> parameters) {
    return (T) new MicroBatchEmbedOperator(parameters, settings);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Class<? extends StreamOperator> getStreamOperatorClass(ClassLoader classLoader) {
    return MicroBatchEmbedOperator.class;
  }
}
