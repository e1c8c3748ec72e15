package io.e5stream.filter.profile;

import io.e5stream.filter.Limit;
import io.e5stream.filter.Side;
import java.util.Set;

/**
 * A threshold that can be set.
 *
 * @param key option key
 * @param rule name of the rule
 * @param side what it looks at
 * @param standard the value unless set, and its direction
 * @param meaning what is measured
 * @param sources the only sources it runs for; empty for all
 */
public record Threshold(
    String key, String rule, Side side, Limit standard, String meaning, Set<String> sources) {

  public Threshold {
    sources = Set.copyOf(sources);
  }
}
