package io.e5stream.pipeline.kill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * After any kill the store equals that of an undisturbed run, and nothing is lost or miscounted.
 */
@ExtendWith(WorldExtension.class)
class KillIT {

  @Test
  void indexKilledAfterWritesBeforeItsCheckpoint(World world) throws Exception {
    leavesNoTrace(world, "before-checkpoint", IndexScenarios::beforeCheckpoint);
  }

  @Test
  void indexKilledDuringAFlush(World world) throws Exception {
    leavesNoTrace(world, "during-flush", IndexScenarios::duringFlush);
  }

  @Test
  void indexKilledAndItsLastWriteArrivesLate(World world) throws Exception {
    leavesNoTrace(world, "late-write", IndexScenarios::lateWrite);
  }

  @Test
  void indexKilledDuringRestoreAndAtRandom(World world) throws Exception {
    leavesNoTrace(world, "random", ServerScenarios::duringRestoreAndAtRandom);
  }

  @Test
  void storeAndBrokerKilledAndStoreAwayForAMinute(World world) throws Exception {
    leavesNoTrace(world, "servers", ServerScenarios::serversAndOutage);
  }

  private static void leavesNoTrace(World world, String index, Scenario scenario) throws Exception {
    try (Bench bench = new Bench(world, index, null)) {
      assertThat(scenario.run(bench).all()).as("seed %d", KillLog.SEED).isEmpty();
    }
  }
}
