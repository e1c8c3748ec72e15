package io.e5stream.ingest.deadletter;

import java.io.IOException;
import java.io.Serializable;

/** Opens a {@link DeadLetterChannel} where the operator runs: travels with the job graph. */
@FunctionalInterface
public interface DeadLetterChannelFactory extends Serializable {

  DeadLetterChannel open() throws IOException;
}
