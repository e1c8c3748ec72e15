package io.e5stream.pipeline.kill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * After one process of a Flink cluster was killed, the store equals that of an undisturbed run, and
 * nothing is lost or miscounted.
 */
@ExtendWith(WorldExtension.class)
class ClusterKillIT {

  @Test
  void taskManagerKilledDuringAFlush(World world) throws Exception {
    leavesNoTrace(world, "taskmanager", ClusterScenarios::taskManagerDuringFlush);
  }

  @Test
  void jobManagerKilledAndAWriteOfItsJobArrivesLate(World world) throws Exception {
    leavesNoTrace(world, "jobmanager", ClusterScenarios::jobManagerWithAWriteUnderWay);
  }

  private static void leavesNoTrace(World world, String index, Scenario scenario) throws Exception {
    try (Bench bench = new Bench(world, index, null)) {
      assertThat(scenario.run(bench).all()).as("seed %d", KillLog.SEED).isEmpty();
    }
  }
}
