package io.e5stream.training.teacher;

import io.e5stream.training.pair.TrainingPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Adds what a teacher says of a pair's passage and of its negatives; scores that a pair has are
 * replaced.
 *
 * @param teacher the caller closes it
 */
public record TeacherScores(Teacher teacher) {

  public TeacherScores {
    Objects.requireNonNull(teacher, "teacher");
  }

  /**
   * The pairs with their scores.
   *
   * @throws IllegalArgumentException when a score is no number; the message names the pair
   */
  public List<TrainingPair> of(List<TrainingPair> pairs) {
    List<QueryPassage> asked = new ArrayList<>();
    for (TrainingPair pair : pairs) {
      asked.add(new QueryPassage(pair.query(), pair.passage()));
      pair.negatives().forEach(negative -> asked.add(new QueryPassage(pair.query(), negative)));
    }
    double[] scores = teacher.scores(asked);
    List<TrainingPair> scored = new ArrayList<>(pairs.size());
    int next = 0;
    for (TrainingPair pair : pairs) {
      List<Double> own = new ArrayList<>();
      for (int i = 0; i < 1 + pair.negatives().size(); i++) {
        own.add(scores[next++]);
      }
      scored.add(
          new TrainingPair(
              pair.id(), pair.query(), pair.passage(), pair.source(), pair.negatives(), own));
    }
    return scored;
  }
}
