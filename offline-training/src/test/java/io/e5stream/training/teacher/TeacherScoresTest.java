package io.e5stream.training.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.training.pair.TrainingPair;
import java.util.List;
import org.junit.jupiter.api.Test;

class TeacherScoresTest {

  /** Says how many characters both texts have; of none it says that it does not know. */
  private record LengthTeacher() implements Teacher {

    @Override
    public double[] scores(List<QueryPassage> pairs) {
      return pairs.stream()
          .mapToDouble(p -> p.query().length() + p.passage().length())
          .map(length -> length == 0 ? Double.NaN : length)
          .toArray();
    }

    @Override
    public void close() {}
  }

  @Test
  void scoresPassageAndNegativesInTheirOrder() {
    TrainingPair negatives =
        new TrainingPair("1", "q", "pp", "s", List.of("n", "nnn"), List.of(0.0, 0.0, 0.0));
    TrainingPair alone = TrainingPair.of("2", "qq", "", "s");
    assertThat(new TeacherScores(new LengthTeacher()).of(List.of(negatives, alone)))
        .containsExactly(
            new TrainingPair("1", "q", "pp", "s", List.of("n", "nnn"), List.of(3.0, 2.0, 4.0)),
            new TrainingPair("2", "qq", "", "s", List.of(), List.of(2.0)));
  }

  @Test
  void namesThePairOfAScoreThatIsNoNumber() {
    TeacherScores scores = new TeacherScores(new LengthTeacher());
    assertThatThrownBy(() -> scores.of(List.of(TrainingPair.of("empty", "", "", ""))))
        .hasMessage("a teacher score of empty is no number");
  }
}
