package io.e5stream.ingest.pair;

import io.e5stream.ingest.PairChange;
import io.e5stream.ingest.TextPairJson;
import io.e5stream.ingest.kafka.TopicSerializer;
import java.nio.charset.StandardCharsets;

/** A change as a record: key its pair's id, value the pair as JSON, null when it is withdrawn. */
final class PairSerializer extends TopicSerializer<PairChange> {

  private static final long serialVersionUID = 1;

  PairSerializer(String topic) {
    super(topic);
  }

  @Override
  protected byte[] key(PairChange change) {
    return change.id().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  protected byte[] value(PairChange change) {
    return change.isWithdrawal() ? null : TextPairJson.write(change.pair());
  }
}
