package io.e5stream.eval.task.data;

import com.fasterxml.jackson.databind.JsonNode;
import io.e5stream.eval.dataset.DatasetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a task's file and where it stands.
 *
 * @param line number of the line, from 1; where it begins, if it spans several
 * @param fields a JSON object; the values of a CSV row are texts
 */
record TaskRow(Path file, long line, JsonNode fields) {

  /** A text, which may be blank. */
  String text(Column column) {
    JsonNode value = value(column);
    if (!value.isTextual()) {
      throw problem("\"%s\" has to be a text, found %s".formatted(column.name(), shown(value)));
    }
    return value.textValue();
  }

  /** A name: a text that is not blank, or a whole number. */
  String name(Column column) {
    String name = nameOrNull(column);
    if (name == null) {
      throw problem(
          "\"%s\" has to be a text that is not blank, or a whole number, found %s"
              .formatted(column.name(), shown(value(column))));
    }
    return name;
  }

  /** As {@link #name}; null where there is none. */
  String nameOrNull(Column column) {
    JsonNode value = value(column);
    boolean absent = value.isMissingNode() || value.isNull();
    if (absent || (value.isTextual() && value.textValue().isBlank())) {
      return null;
    }
    if (!value.isTextual() && !value.isIntegralNumber()) {
      throw problem(
          "\"%s\" has to be a text or a whole number, found %s"
              .formatted(column.name(), shown(value)));
    }
    return value.asText();
  }

  /** A finite number; a CSV file has it as text. */
  double number(Column column) {
    JsonNode value = value(column);
    double number = Double.NaN;
    if (value.isNumber()) {
      number = value.doubleValue();
    } else if (value.isTextual() && value.textValue().strip().matches("[-+0-9.eE]{1,40}")) {
      try {
        number = Double.parseDouble(value.textValue().strip());
      } catch (NumberFormatException e) {
        throw numberProblem(column, value);
      }
    }
    if (!Double.isFinite(number)) {
      throw numberProblem(column, value);
    }
    return number;
  }

  private DatasetException numberProblem(Column column, JsonNode value) {
    return problem(
        "\"%s\" has to be a finite number, found %s".formatted(column.name(), shown(value)));
  }

  /** A list of texts, which may be empty. */
  List<String> texts(Column column) {
    JsonNode value = value(column);
    List<String> texts = new ArrayList<>();
    value.forEach(text -> texts.add(text.isTextual() ? text.textValue() : null));
    if (!value.isArray() || texts.contains(null)) {
      throw problem(
          "\"%s\" has to be a list of texts, found %s".formatted(column.name(), shown(value)));
    }
    return texts;
  }

  DatasetException problem(String problem) {
    return DatasetException.at(file, line, problem);
  }

  private JsonNode value(Column column) {
    JsonNode value = fields.path(column.name());
    for (String alias : column.aliases()) {
      value = value.isMissingNode() ? fields.path(alias) : value;
    }
    return value;
  }

  private static String shown(JsonNode value) {
    String text = value.isMissingNode() ? "nothing" : value.toString();
    return text.length() > 100 ? text.substring(0, 100) + "..." : text;
  }
}
