package io.e5stream.sink;

import java.io.Serializable;
import java.util.Objects;

/**
 * What decides the contents of a collection.
 *
 * @param bundleId id of the model bundle, {@code name-version}
 * @param bundleHash the bundle's hash, in hex
 * @param dimension length of the vectors
 * @param chunker fingerprint of the chunker's settings
 */
public record CollectionSpec(String bundleId, String bundleHash, int dimension, String chunker)
    implements Serializable {

  public CollectionSpec {
    Objects.requireNonNull(chunker, "chunker");
    if (bundleId == null || bundleId.isEmpty()) {
      throw new IllegalArgumentException("bundle id is missing");
    }
    if (bundleHash == null || bundleHash.length() < 8) {
      throw new IllegalArgumentException("bundle hash " + bundleHash + " is no hash");
    }
    if (dimension < 1) {
      throw new IllegalArgumentException("dimension " + dimension + " is not positive");
    }
  }
}
