package io.e5stream.eval.task.data;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Texts with their classes, to train with and to test with.
 *
 * @param name name of the data set: that of its folder
 * @param train two classes at least
 * @param test their classes are all in train
 * @param notes what the reader should know about the data
 */
public record ClassificationData(
    String name, List<LabelledText> train, List<LabelledText> test, List<String> notes) {

  public ClassificationData {
    Objects.requireNonNull(name, "name");
    train = List.copyOf(train);
    test = List.copyOf(test);
    notes = List.copyOf(notes);
  }

  /** How many training texts each class has, sorted by class. */
  public Map<String, Long> classes() {
    return train.stream()
        .map(LabelledText::label)
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }
}
