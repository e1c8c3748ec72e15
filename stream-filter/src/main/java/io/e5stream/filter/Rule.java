package io.e5stream.filter;

/**
 * A quality rule: measures one value and holds it to a limit. Rules are pure: the same subject
 * gives the same value, on any thread.
 *
 * @param <T> what is measured
 */
public interface Rule<T> {

  /** Name with the set it is of, such as {@code gopher.min-words}; unique. */
  String name();

  /** What is measured, in words, such as "words that have a letter, as a share of all". */
  String meaning();

  Limit limit();

  /**
   * The measured value.
   *
   * @return NaN where the rule has nothing to say about the subject
   */
  double measure(T subject);
}
