package io.e5stream.eval.report.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.stream.Collectors;

/** What is wrong with a file of JSON, in words for people who do not know the classes behind it. */
final class JsonFault {

  private JsonFault() {}

  static String of(JsonProcessingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "its field %s is not known to this version".formatted(path(unknown));
    }
    if (e instanceof ValueInstantiationException) {
      return e.getCause() == null || e.getCause().getMessage() == null
          ? "a field is missing" + at((JsonMappingException) e)
          : "%s is missing or wrong%s"
              .formatted(e.getCause().getMessage(), at((JsonMappingException) e));
    }
    if (e instanceof JsonMappingException mapping) {
      return mapping.getPath().isEmpty()
          ? "it holds something else"
          : "its field %s holds something else than a result does".formatted(path(mapping));
    }
    return "it is not valid JSON (%s)".formatted(e.getOriginalMessage());
  }

  private static String at(JsonMappingException e) {
    return e.getPath().isEmpty() ? "" : " in " + path(e);
  }

  /** Such as {@code rows[2].median}. */
  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? "[" + step.getIndex() + "]"
                    : "." + step.getFieldName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }
}
