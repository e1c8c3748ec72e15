package io.e5stream.sink;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.junit.jupiter.api.Test;

class JobFailureTest {

  @Test
  void onlyFatalErrorsForbidARestart() {
    StoreException fatal = StoreException.fatal("no key");
    StoreException passing = StoreException.retry("away");

    assertThat(JobFailure.of(fatal)).isInstanceOf(SuppressRestartsException.class).hasCause(fatal);
    assertThat(JobFailure.of(passing)).isSameAs(passing);
    assertThat(JobFailure.of(new OutOfMemoryError("heap")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("heap");
  }
}
