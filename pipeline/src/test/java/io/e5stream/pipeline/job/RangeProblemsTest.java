package io.e5stream.pipeline.job;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RangeProblemsTest {

  private final RangeProblems problems = new RangeProblems();

  @Test
  void nothingWrongIsNoProblem() {
    assertThatCode(() -> problems.reading(() -> {}).throwIfAny()).doesNotThrowAnyException();
  }

  @Test
  void oneProblemIsSaidAsItIs() {
    assertThatThrownBy(() -> problems.reading(() -> fail("a is 0")).throwIfAny())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a is 0");
  }

  @Test
  void allAreSaidInTheOrderOfReadingEachOnItsLine() {
    assertThatThrownBy(
            () ->
                problems
                    .reading(() -> fail("a is 0"))
                    .reading(() -> {})
                    .reading(() -> fail("b is 1\nc is 2"))
                    .throwIfAny())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("wrong configuration:\n  a is 0\n  b is 1\n  c is 2");
  }

  @Test
  void whatIsNotAboutAValueIsNotHeldBack() {
    assertThatThrownBy(
            () ->
                problems.reading(
                    () -> {
                      throw new IllegalStateException("the disk is full");
                    }))
        .isInstanceOf(IllegalStateException.class);
  }

  private static void fail(String message) {
    throw new IllegalArgumentException(message);
  }
}
