package io.e5stream.eval.task.data;

import io.e5stream.eval.dataset.DatasetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a corpus with duplicates: {@code id}, {@code text}, {@code group}, the last of which may be
 * missing or blank for a text without duplicates.
 */
public final class DuplicatesFile {

  private static final Column ID = Column.of("id", "_id");
  private static final Column GROUP = Column.of("group");

  private DuplicatesFile() {}

  /**
   * Reads the corpus.
   *
   * @throws DatasetException if a line is not as it has to be, an id comes twice, no two texts are
   *     of one group, or all are
   */
  public static Examples<GroupedText> read(Path file) {
    List<GroupedText> texts = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    Map<String, Integer> groups = new HashMap<>();
    BlankTexts blank = new BlankTexts();
    TaskFile.read(
        file,
        Layout.withHeader(ID, ClassificationFolder.TEXT, GROUP),
        row -> {
          String id = row.name(ID);
          if (!ids.add(id)) {
            throw row.problem("a second text with the id " + id);
          }
          String group = row.nameOrNull(GROUP);
          if (group != null) {
            groups.merge(group, 1, Integer::sum);
          }
          texts.add(new GroupedText(id, blank.add(row.text(ClassificationFolder.TEXT)), group));
        });
    if (groups.values().stream().noneMatch(size -> size > 1)) {
      throw new DatasetException(file + ": no two texts are of one group: nothing to detect");
    }
    if (groups.containsValue(texts.size())) {
      throw new DatasetException(file + ": all texts are of one group: nothing to tell apart");
    }
    return new Examples<>(TaskFile.name(file), texts, blank.notes());
  }
}
