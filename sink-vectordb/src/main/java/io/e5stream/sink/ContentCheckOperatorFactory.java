package io.e5stream.sink;

import io.e5stream.ingest.ResolvedChange;
import org.apache.flink.streaming.api.operators.AbstractStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.OneInputStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;

/** Makes the operator in each subtask. */
final class ContentCheckOperatorFactory extends AbstractStreamOperatorFactory<ResolvedChange>
    implements OneInputStreamOperatorFactory<ResolvedChange, ResolvedChange> {

  private final ContentCheckSettings settings;

  ContentCheckOperatorFactory(ContentCheckSettings settings) {
    this.settings = settings;
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the signature is Flink's
  public <T extends StreamOperator<ResolvedChange>> T createStreamOperator(
      StreamOperatorParameters<ResolvedChange> parameters) {
    return (T) new ContentCheckOperator(parameters, settings);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Class<? extends StreamOperator> getStreamOperatorClass(ClassLoader classLoader) {
    return ContentCheckOperator.class;
  }
}
