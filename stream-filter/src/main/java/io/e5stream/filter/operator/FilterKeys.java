package io.e5stream.filter.operator;

import java.util.Map;
import org.apache.flink.configuration.Configuration;

/** The part of a job's options that its filter needs. */
final class FilterKeys {

  private static final String PREFIX = "filter.";

  private FilterKeys() {}

  /** A copy that travels with an operator: without keys of others, which may be secrets. */
  static Configuration of(Configuration options) {
    Configuration copy = new Configuration();
    for (Map.Entry<String, String> option : options.toMap().entrySet()) {
      if (option.getKey().startsWith(PREFIX)) {
        copy.setString(option.getKey(), option.getValue());
      }
    }
    return copy;
  }
}
