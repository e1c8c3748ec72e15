package io.e5stream.pipeline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.filter.Limit.Bound;
import io.e5stream.filter.Rejection;
import io.e5stream.filter.Rejection.Kind;
import io.e5stream.filter.Side;
import io.e5stream.filter.Verdict.Rejected;
import org.junit.jupiter.api.Test;

class RejectionLinesTest {

  private static Rejection rejection(Rejected why, String duplicateOf) {
    return new Rejection(Kind.PAIR, "web:a", "web", 1, why, duplicateOf, "How many?", "12 of\n345");
  }

  @Test
  void theSideThatWasJudgedIsShown() {
    Rejected digits = new Rejected("nemo.digits", Side.PASSAGE, 5 / 9.0, Bound.AT_MOST, 0.15);
    assertThat(RejectionLines.of(rejection(digits, ""), 40))
        .containsExactly(
            "web:a", "  rule     nemo.digits: 0.56, allowed <= 0.15", "  passage  12 of 345");
    Rejected words = new Rejected("pair.min-words", Side.QUERY, 1, Bound.AT_LEAST, 2);
    assertThat(RejectionLines.of(rejection(words, ""), 40))
        .containsExactly(
            "web:a", "  rule     pair.min-words: 1, allowed >= 2", "  query    How many?");
  }

  @Test
  void aDuplicateNamesWhatItIsLike() {
    Rejected exact = new Rejected("duplicate.exact", Side.PAIR, 1, Bound.AT_MOST, 0);
    assertThat(RejectionLines.of(rejection(exact, "web:b"), 40))
        .containsExactly(
            "web:a",
            "  rule     duplicate.exact: 1, allowed <= 0",
            "  like     web:b",
            "  query    How many?",
            "  passage  12 of 345");
  }
}
