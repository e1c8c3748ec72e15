package io.e5stream.pipeline.kill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The kill tests notice when the sink lacks one of its rules. */
@ExtendWith(WorldExtension.class)
class MutantIT {

  @Test
  void withoutConditionalUpdateALateWriteBringsAnOldVersionBack(World world) throws Exception {
    Verdict verdict = verdict(world, Rule.CONDITIONAL_UPDATE, IndexScenarios::lateWrite);
    assertThat(verdict.image()).anyMatch(line -> line.contains(Traffic.OVERTAKEN_TEXT));
    assertThat(verdict.versions()).anyMatch(line -> line.startsWith(Traffic.OVERTAKEN));
  }

  @Test
  void withoutDrainingBeforeTheBarrierADocumentIsLost(World world) throws Exception {
    assertThat(verdict(world, Rule.DRAIN_BEFORE_BARRIER, IndexScenarios::duringFlush).image())
        .anyMatch(line -> line.startsWith("missing: " + Traffic.ONLY_HELD));
  }

  @Test
  void withoutTombstonesDeletedDocumentsStay(World world) throws Exception {
    assertThat(verdict(world, Rule.TOMBSTONES, IndexScenarios::beforeCheckpoint).image())
        .anyMatch(line -> line.startsWith("too many: "));
  }

  private static Verdict verdict(World world, Rule off, Scenario scenario) throws Exception {
    try (Bench bench = new Bench(world, "without-" + off.label(), off)) {
      return scenario.run(bench);
    }
  }
}
