package io.e5stream.eval.task.data;

import java.util.List;

/**
 * A field of a row.
 *
 * @param name the field's name, as errors give it
 * @param aliases names that published files use for it
 */
record Column(String name, List<String> aliases) {

  static Column of(String name, String... aliases) {
    return new Column(name, List.of(aliases));
  }

  boolean isCalled(String header) {
    return name.equals(header) || aliases.contains(header);
  }
}
