package io.e5stream.pipeline.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VersionWatcherTest {

  private final VersionWatcher watcher = new VersionWatcher();

  @AfterEach
  void close() {
    watcher.close();
  }

  @Test
  void aStepBackIsAViolation() {
    watcher.see(Map.of("a", 3L, "b", 1L));
    watcher.see(Map.of("a", 2L, "b", 2L));

    assertThat(watcher.violations((id, version) -> false))
        .containsExactly("a went from version 3 back to 2");
    assertThat(watcher.changes()).isEqualTo(4);
    assertThat(watcher.version("a")).isEqualTo(2);
  }

  @Test
  void aDeletedDocumentMayBeSeenAgain() {
    watcher.see(Map.of("a", 3L));
    watcher.see(Map.of());
    watcher.see(Map.of("a", 1L));
    assertThat(watcher.violations((id, version) -> false)).isEmpty();

    watcher.see(Map.of("a", 5L));
    watcher.see(Map.of("a", 4L));
    assertThat(watcher.violations((id, version) -> id.equals("a") && version == 5)).isEmpty();
    assertThat(watcher.violations((id, version) -> id.equals("a") && version == 4)).hasSize(1);
  }
}
