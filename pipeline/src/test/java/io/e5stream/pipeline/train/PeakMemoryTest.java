package io.e5stream.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class PeakMemoryTest {

  @Test
  void nativeMemoryCountsAndIsRemembered() {
    long before = PeakMemory.bytes().orElseThrow();
    ByteBuffer block = ByteBuffer.allocateDirect(256 << 20);
    for (int i = 0; i < block.capacity(); i += 4096) {
      block.put(i, (byte) 1);
    }
    assertThat(PeakMemory.bytes().orElseThrow()).isGreaterThan(before).isGreaterThan(256 << 20);
  }
}
