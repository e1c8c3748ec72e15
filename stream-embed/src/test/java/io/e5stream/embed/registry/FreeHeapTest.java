package io.e5stream.embed.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FreeHeapTest {

  @Test
  void isPartOfTheWhole() {
    assertThat(FreeHeap.bytes()).isBetween(1L, Runtime.getRuntime().maxMemory());
  }
}
