package io.e5stream.filter.operator;

import io.e5stream.filter.options.ConsistencySettings;
import org.apache.flink.streaming.api.operators.AbstractStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.OneInputStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;

/** Makes the ranking operator in each subtask. */
final class ConsistencyOperatorFactory extends AbstractStreamOperatorFactory<Judged>
    implements OneInputStreamOperatorFactory<EmbeddedPair, Judged> {

  private static final long serialVersionUID = 1;

  private final ConsistencySettings settings;
  private final String model;

  ConsistencyOperatorFactory(ConsistencySettings settings, String model) {
    this.settings = settings;
    this.model = model;
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the signature is Flink's
  public <T extends StreamOperator<Judged>> T createStreamOperator(
      StreamOperatorParameters<Judged> parameters) {
    return (T) new ConsistencyOperator(parameters, settings, model);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Class<? extends StreamOperator> getStreamOperatorClass(ClassLoader classLoader) {
    return ConsistencyOperator.class;
  }
}
