package io.e5stream.embed.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CudaProviderTest {

  private static final Device CUDA = new Device(Device.Kind.CUDA, 0, 0);

  @Test
  void memoryIsLimitedWhereAsked() {
    Map<String, String> always =
        Map.of("arena_extend_strategy", "kSameAsRequested", "use_tf32", "0");
    assertThat(CudaProvider.settings(CUDA)).containsExactlyInAnyOrderEntriesOf(always);
    assertThat(CudaProvider.settings(CUDA.withMemory(1L << 33)))
        .containsAllEntriesOf(always)
        .containsEntry("gpu_mem_limit", "8589934592");
  }
}
