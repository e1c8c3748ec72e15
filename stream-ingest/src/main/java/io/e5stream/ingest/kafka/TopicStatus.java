package io.e5stream.ingest.kafka;

import java.util.List;
import java.util.Objects;

/**
 * What came of making a topic.
 *
 * @param spec the topic as it should be
 * @param state what came of it
 * @param differences how an existing topic differs, in words
 */
public record TopicStatus(TopicSpec spec, State state, List<String> differences) {

  /** What came of making a topic. */
  public enum State {
    /** It was not there before. */
    CREATED,
    /** It was there, as it should be. */
    EXISTS,
    /** It was there with other settings, which were left alone. */
    DIFFERS
  }

  public TopicStatus {
    Objects.requireNonNull(spec, "spec");
    Objects.requireNonNull(state, "state");
    differences = List.copyOf(differences);
  }
}
