package io.e5stream.filter.operator;

import java.util.Objects;

/**
 * The id that a bucket belongs to: the first in the order (time, id) of those that asked. Lies in
 * checkpoints.
 *
 * @param id the id
 * @param time when its first version came
 */
public record Owner(String id, long time) {

  public Owner {
    Objects.requireNonNull(id, "id");
  }

  static Owner of(Probe probe) {
    return new Owner(probe.id(), probe.time());
  }

  /**
   * Whether what this probe brings is a duplicate of this one's. Never of an own earlier version,
   * and only one way round between any two, so that they can never each be rejected because of the
   * other.
   */
  boolean precedes(Probe probe) {
    return !id.equals(probe.id())
        && (time < probe.time() || (time == probe.time() && id.compareTo(probe.id()) < 0));
  }
}
