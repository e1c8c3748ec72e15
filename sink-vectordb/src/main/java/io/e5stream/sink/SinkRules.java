package io.e5stream.sink;

import java.io.Serializable;

/**
 * The rules that make the store come out the same after any crash. All are on; tests switch one off
 * to prove that the crash tests notice. Not an option for users.
 *
 * @param conditionalUpdate an older version never overwrites a newer one
 * @param drainBeforeBarrier everything accepted is in the store before a checkpoint completes
 * @param tombstones a deletion removes all chunks up to and including its version
 */
public record SinkRules(boolean conditionalUpdate, boolean drainBeforeBarrier, boolean tombstones)
    implements Serializable {

  public static final SinkRules ALL = new SinkRules(true, true, true);
}
