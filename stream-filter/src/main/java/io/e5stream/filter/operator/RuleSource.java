package io.e5stream.filter.operator;

import io.e5stream.filter.Verdict;
import java.io.Serializable;
import java.util.function.Function;

/**
 * Opens rules where they run: rules hold models and tables that do not travel.
 *
 * @param <S> what is judged
 */
interface RuleSource<S> extends Serializable {

  /**
   * The rules, for one thread.
   *
   * @throws IllegalArgumentException for settings that cannot be met
   */
  Function<S, Verdict> open();
}
