package io.e5stream.ingest.decode;

import io.e5stream.ingest.DeadLetter;
import io.e5stream.ingest.DocumentChange;

/**
 * What a Kafka record turned out to be: exactly one of both. A record with two fields and not a
 * sealed type, because it travels between operators.
 *
 * @param change the change that it asks for, or null
 * @param deadLetter why it asks for none, or null
 */
public record Decoded(DocumentChange change, DeadLetter deadLetter) {

  public Decoded {
    if ((change == null) == (deadLetter == null)) {
      throw new IllegalArgumentException("a record is either a change or a dead letter");
    }
  }
}
