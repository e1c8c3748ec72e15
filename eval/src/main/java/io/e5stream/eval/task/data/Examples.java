package io.e5stream.eval.task.data;

import java.util.List;
import java.util.Objects;

/**
 * The data of a task.
 *
 * @param name name of the data set: that of its file or folder
 * @param items in the order of the file
 * @param notes what the reader should know about the data: blank texts, items left out
 */
public record Examples<T>(String name, List<T> items, List<String> notes) {

  public Examples {
    Objects.requireNonNull(name, "name");
    items = List.copyOf(items);
    notes = List.copyOf(notes);
  }
}
