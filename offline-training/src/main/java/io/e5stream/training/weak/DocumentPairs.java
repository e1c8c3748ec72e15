package io.e5stream.training.weak;

import io.e5stream.training.pair.PairSource;
import io.e5stream.training.pair.TrainingPair;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The pairs of all documents, in their order.
 *
 * @param documents where they are from
 * @param pairs which pairs each gives
 */
public record DocumentPairs(Documents documents, WeakPairs pairs) implements PairSource {

  public DocumentPairs {
    Objects.requireNonNull(documents, "documents");
    Objects.requireNonNull(pairs, "pairs");
  }

  @Override
  public long forEach(Consumer<TrainingPair> consumer) throws IOException {
    long[] count = {0};
    documents.forEach(
        document -> {
          List<TrainingPair> found = pairs.of(document);
          found.forEach(consumer);
          count[0] += found.size();
        });
    return count[0];
  }

  @Override
  public String description() {
    return "weak pairs of " + documents.description();
  }
}
