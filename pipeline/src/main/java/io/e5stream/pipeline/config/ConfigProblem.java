package io.e5stream.pipeline.config;

/**
 * One thing wrong with the configuration.
 *
 * @param key the option as the user wrote it
 * @param value the value as the user wrote it
 * @param origin where the user wrote it: a file, {@code -D}, an environment variable
 * @param what what is wrong
 * @param remedy what to do about it
 */
public record ConfigProblem(String key, String value, String origin, String what, String remedy) {

  @Override
  public String toString() {
    return "%s = %s (%s): %s; %s".formatted(key, value, origin, what, remedy);
  }
}
