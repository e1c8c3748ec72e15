package io.e5stream.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.filter.text.AnalyzedText;
import java.util.function.DoubleFunction;

/** Holds a rule to its value for a text, and to its verdict at, just under and just over it. */
public final class Boundary {

  private Boundary() {}

  /** The rule measures exactly this, and a threshold one step off decides as its bound says. */
  public static void assertAt(DoubleFunction<TextRule> rule, String text, double expected) {
    assertAround(rule, AnalyzedText.of(text), expected);
  }

  public static <T> void assertAround(
      DoubleFunction<? extends Rule<T>> rule, T subject, double expected) {
    double value = rule.apply(expected).measure(subject);
    assertThat(value).as(rule.apply(expected).name()).isEqualTo(expected);
    boolean atLeast = rule.apply(expected).limit().bound() == Limit.Bound.AT_LEAST;
    assertThat(passes(rule.apply(expected), subject)).as("at the threshold").isTrue();
    assertThat(passes(rule.apply(Math.nextUp(expected)), subject))
        .as("value just under the threshold")
        .isEqualTo(!atLeast);
    assertThat(passes(rule.apply(Math.nextDown(expected)), subject))
        .as("value just over the threshold")
        .isEqualTo(atLeast);
  }

  public static void assertSilent(TextRule rule, String text) {
    Finding finding = Finding.of(rule, Side.DOCUMENT, AnalyzedText.of(text));
    assertThat(finding.applies()).as(rule.name() + " applies").isFalse();
    assertThat(finding.passes()).isTrue();
  }

  public static boolean passes(TextRule rule, String text) {
    return passes(rule, AnalyzedText.of(text));
  }

  private static <T> boolean passes(Rule<T> rule, T subject) {
    return Finding.of(rule, Side.DOCUMENT, subject).passes();
  }
}
