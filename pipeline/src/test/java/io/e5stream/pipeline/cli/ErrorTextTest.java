package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class ErrorTextTest {

  @Test
  void wrappersAreLeftOut() {
    Throwable cause = new IOException("the disk is full");
    assertThat(ErrorText.of(new ExecutionException(new ExecutionException(cause))))
        .isEqualTo("the disk is full");
  }

  @Test
  void causesFollowTheirEffect() {
    Throwable e = new IllegalStateException("cannot open it", new IOException("no space left"));
    assertThat(ErrorText.of(e)).isEqualTo("cannot open it\n  because: no space left");
  }

  @Test
  void anExceptionWithoutWordsIsNamed() {
    assertThat(ErrorText.of(new NullPointerException())).isEqualTo("NullPointerException");
  }
}
