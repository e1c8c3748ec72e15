package io.e5stream.pipeline.config;

/**
 * One thing wrong with the configuration.
 *
 * @param key the option as the user wrote it
 * @param value the value as the user wrote it, null when there is none
 * @param origin where the user wrote it: a file, {@code -D}, an environment variable, null when the
 *     user did not
 * @param what what is wrong
 * @param remedy what to do about it
 */
public record ConfigProblem(String key, String value, String origin, String what, String remedy) {

  /** An option that must be given and was not. */
  static ConfigProblem missing(String key, String remedy) {
    return new ConfigProblem(key, null, null, "is missing", remedy);
  }

  @Override
  public String toString() {
    if (value == null) {
      return "%s %s; %s".formatted(key, what, remedy);
    }
    return "%s = %s (%s): %s; %s".formatted(key, value, origin, what, remedy);
  }
}
