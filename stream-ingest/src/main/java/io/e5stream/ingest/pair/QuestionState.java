package io.e5stream.ingest.pair;

import io.e5stream.ingest.source.stackexchange.StackExchangePost;

/**
 * A question in state. Lies in checkpoints.
 *
 * @param question null until it arrived
 * @param version of the last record of question and answers
 */
public record QuestionState(StackExchangePost question, long version) {

  static final QuestionState NEW = new QuestionState(null, PairVersion.NONE);
}
