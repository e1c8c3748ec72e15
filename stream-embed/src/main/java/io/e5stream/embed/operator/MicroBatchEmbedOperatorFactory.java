package io.e5stream.embed.operator;

import org.apache.flink.streaming.api.operators.AbstractStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.OneInputStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;

/** Makes the embedding operator in each subtask. */
final class MicroBatchEmbedOperatorFactory<I, O> extends AbstractStreamOperatorFactory<O>
    implements OneInputStreamOperatorFactory<I, O> {

  private final EmbedSettings settings;
  private final Embeddable<I, O> embeddable;

  MicroBatchEmbedOperatorFactory(EmbedSettings settings, Embeddable<I, O> embeddable) {
    this.settings = settings;
    this.embeddable = embeddable;
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the signature is Flink's
  public <T extends StreamOperator<O>> T createStreamOperator(
      StreamOperatorParameters<O> parameters) {
    return (T) new MicroBatchEmbedOperator<>(parameters, settings, embeddable);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Class<? extends StreamOperator> getStreamOperatorClass(ClassLoader classLoader) {
    return MicroBatchEmbedOperator.class;
  }
}
