package io.e5stream.eval.task.data;

import io.e5stream.eval.dataset.DatasetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads texts to cluster: {@code text}, {@code label}, and, where a file has several problems,
 * {@code set}, which names the problem that the text belongs to.
 */
public final class ClusteringFile {

  private static final Column SET = Column.of("set");

  private ClusteringFile() {}

  /**
   * Reads the problems, in the order in which the file begins them.
   *
   * @throws DatasetException if a line is not as it has to be, or all texts of a problem have one
   *     label
   */
  public static Examples<ClusteringProblem> read(Path file) {
    Map<String, List<LabelledText>> sets = new LinkedHashMap<>();
    BlankTexts blank = new BlankTexts();
    TaskFile.read(
        file,
        Layout.withHeader(ClassificationFolder.TEXT, ClassificationFolder.LABEL),
        row -> {
          String set = row.nameOrNull(SET);
          sets.computeIfAbsent(set == null ? "all" : set, name -> new ArrayList<>())
              .add(ClassificationFolder.read(row, blank));
        });
    List<ClusteringProblem> problems = new ArrayList<>();
    sets.forEach((name, texts) -> problems.add(new ClusteringProblem(name, texts)));
    for (ClusteringProblem problem : problems) {
      if (problem.labels() < 2) {
        throw new DatasetException(
            "%s: all %d texts of the set %s have one label; clusters need two at least"
                .formatted(file, problem.texts().size(), problem.name()));
      }
    }
    return new Examples<>(TaskFile.name(file), problems, blank.notes());
  }
}
