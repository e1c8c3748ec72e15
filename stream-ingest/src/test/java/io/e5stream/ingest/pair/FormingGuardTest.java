package io.e5stream.ingest.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.source.Formed;
import io.e5stream.ingest.source.Formed.Reason;
import org.junit.jupiter.api.Test;

class FormingGuardTest {

  private final FormingGuard guard = new FormingGuard();

  private static int deeper(int depth) {
    return depth < 0 ? 0 : 1 + deeper(depth + 1);
  }

  @Test
  void whatATextBringsOutIsLeftOut() {
    Formed unreadable = Formed.leftOut("web:x", Reason.UNREADABLE);

    assertThat(guard.form("web:x", () -> Formed.leftOut("web:" + deeper(0), Reason.REPEATED)))
        .isEqualTo(unreadable);
    assertThat(
            guard.form(
                "web:x",
                () -> {
                  throw new IllegalStateException("the failure that this test is about");
                }))
        .isEqualTo(unreadable);
  }

  @Test
  void errorsOfTheMachineAreNotTheTexts() {
    assertThatThrownBy(
            () ->
                guard.form(
                    "web:x",
                    () -> {
                      throw new OutOfMemoryError("that this test is about");
                    }))
        .isInstanceOf(OutOfMemoryError.class);
  }
}
