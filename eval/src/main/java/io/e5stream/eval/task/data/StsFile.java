package io.e5stream.eval.task.data;

import io.e5stream.eval.dataset.DatasetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads pairs with a judged similarity: {@code text1}, {@code text2}, {@code score}. */
public final class StsFile {

  static final Column TEXT1 = Column.of("text1", "sentence1");
  static final Column TEXT2 = Column.of("text2", "sentence2");
  private static final Column SCORE = Column.of("score", "similarity_score");

  private StsFile() {}

  /**
   * Reads the pairs.
   *
   * @throws DatasetException if a line is not as it has to be, or there is no order to compare
   *     with: fewer than two different scores
   */
  public static Examples<ScoredPair> read(Path file) {
    List<ScoredPair> pairs = new ArrayList<>();
    BlankTexts blank = new BlankTexts();
    TaskFile.read(
        file,
        Layout.headless(TEXT1, TEXT2, SCORE),
        row ->
            pairs.add(
                new ScoredPair(
                    blank.add(row.text(TEXT1)), blank.add(row.text(TEXT2)), row.number(SCORE))));
    if (pairs.stream().mapToDouble(ScoredPair::score).distinct().count() < 2) {
      throw new DatasetException(
          "%s: all %d pairs have one score; a correlation needs two at least"
              .formatted(file, pairs.size()));
    }
    return new Examples<>(TaskFile.name(file), pairs, blank.notes());
  }
}
