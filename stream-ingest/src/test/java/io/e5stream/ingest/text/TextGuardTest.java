package io.e5stream.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextGuardTest {

  private final TextGuard guard = new TextGuard("what this test is about", "nothing");

  private static int deeper(int depth) {
    return depth < 0 ? 0 : 1 + deeper(depth + 1);
  }

  @Test
  void whatWorksIsTheResult() {
    assertThat(guard.<String>get("web:x", () -> "text", () -> "otherwise")).isEqualTo("text");
  }

  @Test
  void whatATextBringsOutHasAnotherResult() {
    assertThat(guard.<Integer>get("web:x", () -> deeper(0), () -> -1)).isEqualTo(-1);
    assertThat(guard.<Integer>get("web:x", () -> Integer.valueOf("none"), () -> -1)).isEqualTo(-1);
  }

  @Test
  void errorsOfTheMachineAreNotTheTexts() {
    assertThatThrownBy(
            () ->
                guard.<String>get(
                    "web:x",
                    () -> {
                      throw new OutOfMemoryError("that this test is about");
                    },
                    () -> "otherwise"))
        .isInstanceOf(OutOfMemoryError.class);
  }
}
