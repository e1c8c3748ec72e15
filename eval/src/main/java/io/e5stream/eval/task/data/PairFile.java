package io.e5stream.eval.task.data;

import io.e5stream.eval.dataset.DatasetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads pairs that do or do not belong together: {@code text1}, {@code text2}, {@code label}. */
public final class PairFile {

  private static final Column LABEL = Column.of("label");

  private PairFile() {}

  /**
   * Reads the pairs.
   *
   * @throws DatasetException if a line is not as it has to be, or all pairs have one label
   */
  public static Examples<LabelledPair> read(Path file) {
    List<LabelledPair> pairs = new ArrayList<>();
    BlankTexts blank = new BlankTexts();
    TaskFile.read(
        file,
        Layout.headless(StsFile.TEXT1, StsFile.TEXT2, LABEL),
        row ->
            pairs.add(
                new LabelledPair(
                    blank.add(row.text(StsFile.TEXT1)),
                    blank.add(row.text(StsFile.TEXT2)),
                    isPositive(row))));
    if (pairs.stream().map(LabelledPair::positive).distinct().count() < 2) {
      throw new DatasetException(
          "%s: all %d pairs have the label %d; average precision needs both"
              .formatted(file, pairs.size(), pairs.get(0).positive() ? 1 : 0));
    }
    return new Examples<>(TaskFile.name(file), pairs, blank.notes());
  }

  private static boolean isPositive(TaskRow row) {
    double label = row.number(LABEL);
    if (label != 0 && label != 1) {
      throw row.problem("\"label\" has to be 0 or 1, found " + label);
    }
    return label == 1;
  }
}
