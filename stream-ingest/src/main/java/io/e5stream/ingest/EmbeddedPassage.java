package io.e5stream.ingest;

import java.util.Objects;

/**
 * A passage with its vector.
 *
 * @param passage the passage
 * @param model id of the bundle that made the vector, {@code name-version}
 * @param vector {@code [dim]}, L2-normalised; not copied: nobody may change it
 */
public record EmbeddedPassage(Passage passage, String model, float[] vector) {

  public EmbeddedPassage {
    Objects.requireNonNull(passage, "passage");
    Objects.requireNonNull(model, "model");
    if (vector == null || vector.length == 0) {
      throw new IllegalArgumentException("no vector for a passage of " + passage.documentId());
    }
  }
}
