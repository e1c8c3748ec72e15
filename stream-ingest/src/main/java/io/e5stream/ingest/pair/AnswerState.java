package io.e5stream.ingest.pair;

import io.e5stream.ingest.source.stackexchange.StackExchangePost;
import java.util.Map;

/**
 * An upvoted answer in state. Lies in checkpoints.
 *
 * @param answer in its newest version
 * @param formed content hash of its pair, by id; empty when there is none
 */
public record AnswerState(StackExchangePost answer, Map<String, Long> formed) {

  public AnswerState {
    formed = Map.copyOf(formed);
  }
}
