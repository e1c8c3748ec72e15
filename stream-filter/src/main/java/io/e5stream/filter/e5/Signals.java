package io.e5stream.filter.e5;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads the signals that a pair carries as JSON. */
final class Signals {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Signals() {}

  /** A number among the signals; NaN when it is missing or no number. */
  static double number(String signals, String name) {
    if (signals.length() <= 2) {
      return Double.NaN;
    }
    try {
      JsonNode value = JSON.readTree(signals).get(name);
      return value != null && value.isNumber() ? value.asDouble() : Double.NaN;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("signals are not JSON: " + signals, e);
    }
  }
}
