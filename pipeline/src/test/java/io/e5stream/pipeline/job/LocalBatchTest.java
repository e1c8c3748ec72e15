package io.e5stream.pipeline.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalBatchTest {

  @TempDir private Path scratch;

  @Test
  void aJobSortsByKeyAndTimeAndEnds() throws Exception {
    StreamExecutionEnvironment environment =
        LocalBatch.environment(new Configuration(), 3, scratch);
    List<Long> sums =
        environment
            .fromSequence(1, 100)
            .keyBy(number -> number % 2)
            .reduce(Long::sum)
            .executeAndCollect(10);
    // In streaming mode each element would give a sum.
    assertThat(sums)
        .containsExactlyInAnyOrder(
            LongStream.rangeClosed(1, 100).filter(n -> n % 2 == 0).sum(),
            LongStream.rangeClosed(1, 100).filter(n -> n % 2 == 1).sum());
  }

  @Test
  void memoryGrowsWithTheSubtasksUnlessItIsSet() {
    ReadableConfig two = LocalBatch.environment(new Configuration(), 2, scratch).getConfiguration();
    ReadableConfig eight =
        LocalBatch.environment(new Configuration(), 8, scratch).getConfiguration();
    assertThat(eight.get(TaskManagerOptions.NETWORK_MEMORY_MAX))
        .isGreaterThan(two.get(TaskManagerOptions.NETWORK_MEMORY_MAX));
    Configuration own = new Configuration();
    own.setString("taskmanager.memory.managed.size", "99 mb");
    assertThat(
            LocalBatch.environment(own, 2, scratch)
                .getConfiguration()
                .get(TaskManagerOptions.MANAGED_MEMORY_SIZE)
                .getMebiBytes())
        .isEqualTo(99);
  }
}
