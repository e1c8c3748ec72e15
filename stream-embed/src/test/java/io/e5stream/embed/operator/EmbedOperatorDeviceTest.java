package io.e5stream.embed.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.embed.encoder.DeviceException;
import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.embed.encoder.TextEncoderFactory;
import io.e5stream.ingest.ChunkedChange;
import io.e5stream.ingest.EmbeddedChange;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class EmbedOperatorDeviceTest {

  private static final List<Integer> CALLERS = new CopyOnWriteArrayList<>();

  private static OneInputStreamOperatorTestHarness<ChunkedChange, EmbeddedChange> harness(
      TextEncoderFactory factory, int subtask) throws Exception {
    EmbedSettings settings = new EmbedSettings(factory, 8, 100, Duration.ofMillis(100));
    return new OneInputStreamOperatorTestHarness<>(
        new MicroBatchEmbedOperatorFactory<>(settings, new PassageTexts()), 4, 4, subtask);
  }

  @Test
  void aDeviceThatCannotBeUsedEndsTheJob() throws Exception {
    TextEncoderFactory failing =
        () -> {
          throw new DeviceException("libcublasLt.so.12 is missing", null);
        };
    try (var harness = harness(failing, 0)) {
      assertThatThrownBy(harness::open)
          .isInstanceOf(SuppressRestartsException.class)
          .hasRootCauseInstanceOf(DeviceException.class)
          .hasStackTraceContaining("libcublasLt.so.12 is missing");
    }
  }

  @Test
  void theSubtaskIsTheCaller() throws Exception {
    TextEncoderFactory counting =
        new TextEncoderFactory() {
          @Override
          public TextEncoder open() {
            throw new AssertionError("a subtask has a number");
          }

          @Override
          public TextEncoder open(int caller) {
            CALLERS.add(caller);
            return new StubEncoder();
          }
        };
    CALLERS.clear();
    for (int subtask : new int[] {3, 1}) {
      try (var harness = harness(counting, subtask)) {
        harness.open();
      }
    }
    assertThat(CALLERS).containsExactly(3, 1);
  }
}
