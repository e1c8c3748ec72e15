package io.e5stream.training.consistency;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.e5stream.training.pair.TrainingPairJson;
import java.nio.charset.StandardCharsets;

/**
 * Ranked pairs as lines of JSON: a training pair with {@code rank}, the worse of those asked for,
 * and each of them: {@code rankOfPassage} for its query, {@code rankOfQuery} for its passage.
 */
final class FilteredPairJson {

  private FilteredPairJson() {}

  /** UTF-8, without the line's end. */
  static byte[] write(FilteredPair pair) {
    ObjectNode node = TrainingPairJson.tree(pair.pair());
    node.put("rank", Math.max(pair.rankOfPassage(), pair.rankOfQuery()));
    if (pair.rankOfPassage() > 0) {
      node.put("rankOfPassage", pair.rankOfPassage());
    }
    if (pair.rankOfQuery() > 0) {
      node.put("rankOfQuery", pair.rankOfQuery());
    }
    return node.toString().getBytes(StandardCharsets.UTF_8);
  }
}
