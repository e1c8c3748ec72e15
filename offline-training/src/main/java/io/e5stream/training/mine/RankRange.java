package io.e5stream.training.mine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of the passages found may be negatives. The first ones often answer the query though nobody
 * said so; far ones teach nothing.
 *
 * @param from first rank, from 1
 * @param to last rank
 */
public record RankRange(int from, int to) {

  /** More are a mistake: each query's are held in memory. */
  public static final int MAX = 10_000;

  private static final Pattern TEXT = Pattern.compile("(\\d{1,6})-(\\d{1,6})");

  public RankRange {
    if (from < 1 || to < from || to > MAX) {
      throw new IllegalArgumentException(
          "ranks %d-%d: the first must be at least 1, the last at least the first and at most %d"
              .formatted(from, to, MAX));
    }
  }

  /**
   * Reads {@code 10-100}.
   *
   * @throws IllegalArgumentException when it is no range
   */
  public static RankRange parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no range of ranks; give FROM-TO, such as 10-100".formatted(text));
    }
    return new RankRange(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  int size() {
    return to - from + 1;
  }

  @Override
  public String toString() {
    return from + "-" + to;
  }
}
