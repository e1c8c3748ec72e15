package io.e5stream.training.teacher;

import java.util.List;

/** Judges how well passages answer queries. Used by one thread; may use more itself. */
public interface Teacher extends AutoCloseable {

  /**
   * Scores each pair on its own: a score does not depend on the pairs beside it.
   *
   * @return {@code [pairs]}, logits: the higher, the better
   */
  double[] scores(List<QueryPassage> pairs);

  @Override
  void close();
}
