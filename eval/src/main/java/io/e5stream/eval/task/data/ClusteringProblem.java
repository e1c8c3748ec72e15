package io.e5stream.eval.task.data;

import java.util.List;
import java.util.Objects;

/**
 * Texts to put into as many clusters as they have labels.
 *
 * @param name of the problem among those of a file
 * @param texts two labels at least
 */
public record ClusteringProblem(String name, List<LabelledText> texts) {

  public ClusteringProblem {
    Objects.requireNonNull(name, "name");
    texts = List.copyOf(texts);
  }

  /** How many different labels there are. */
  public int labels() {
    return Math.toIntExact(texts.stream().map(LabelledText::label).distinct().count());
  }
}
