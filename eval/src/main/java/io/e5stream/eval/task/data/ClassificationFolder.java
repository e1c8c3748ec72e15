package io.e5stream.eval.task.data;

import io.e5stream.eval.dataset.DatasetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a folder with {@code train} and {@code test}, each {@code .jsonl} or {@code .csv}, plain or
 * {@code .gz}, with {@code text} and {@code label} a row.
 */
public final class ClassificationFolder {

  static final Column TEXT = Column.of("text");
  static final Column LABEL = Column.of("label", "category");
  private static final Layout LAYOUT = Layout.withHeader(TEXT, LABEL);

  private ClassificationFolder() {}

  /**
   * Reads the folder.
   *
   * @throws DatasetException if a file is missing, a line is not as it has to be, there are fewer
   *     than two classes to learn, or a test text has a class that no training text has
   */
  public static ClassificationData open(Path folder) {
    Path trainFile = file(folder, "train");
    Path testFile = file(folder, "test");
    BlankTexts blank = new BlankTexts();
    List<LabelledText> train = new ArrayList<>();
    TaskFile.read(trainFile, LAYOUT, row -> train.add(read(row, blank)));
    Set<String> known = train.stream().map(LabelledText::label).collect(Collectors.toSet());
    if (known.size() < 2) {
      throw new DatasetException(
          "%s: all %d texts have the label %s; a classifier needs two at least"
              .formatted(trainFile, train.size(), train.get(0).label()));
    }
    List<LabelledText> test = new ArrayList<>();
    TaskFile.read(testFile, LAYOUT, checked(trainFile, known, row -> test.add(read(row, blank))));
    return new ClassificationData(
        TaskFile.name(folder.toAbsolutePath().normalize()), train, test, blank.notes());
  }

  private static Consumer<TaskRow> checked(
      Path trainFile, Set<String> known, Consumer<TaskRow> consumer) {
    return row -> {
      if (!known.contains(row.name(LABEL))) {
        throw row.problem("no text of %s has the label %s".formatted(trainFile, row.name(LABEL)));
      }
      consumer.accept(row);
    };
  }

  static LabelledText read(TaskRow row, BlankTexts blank) {
    return new LabelledText(blank.add(row.text(TEXT)), row.name(LABEL));
  }

  private static Path file(Path folder, String split) {
    if (!Files.isDirectory(folder)) {
      throw new DatasetException("no folder " + folder.toAbsolutePath());
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found =
          files
              .filter(
                  file -> file.getFileName().toString().matches(split + "\\.(jsonl|csv)(\\.gz)?"))
              .sorted()
              .toList();
      if (found.size() != 1) {
        throw new DatasetException(
            "%s has to have one file %s.jsonl or %s.csv, plain or .gz; there is: %s"
                .formatted(folder, split, split, found.isEmpty() ? "none" : found));
      }
      return found.get(0);
    } catch (IOException e) {
      throw new DatasetException("cannot list " + folder + ": " + e);
    }
  }
}
