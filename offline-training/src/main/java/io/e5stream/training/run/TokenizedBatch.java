package io.e5stream.training.run;

import io.e5stream.embed.encoder.Tokens;
import io.e5stream.training.loss.BatchTexts;
import java.util.List;

/**
 * The texts of a step as the model reads them.
 *
 * @param queries {@code n}
 * @param passages {@code n}
 * @param negatives {@code n * k}
 * @param texts which are the same
 */
record TokenizedBatch(
    List<Tokens> queries, List<Tokens> passages, List<Tokens> negatives, BatchTexts texts) {

  int pairs() {
    return queries.size();
  }
}
