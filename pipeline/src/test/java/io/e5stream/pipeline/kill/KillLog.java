package io.e5stream.pipeline.kill;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Says on the test's output what was killed when: with the seed, all that is needed to repeat. */
final class KillLog {

  /** Same records and kill times each time; -Dkill.seed tries others. */
  static final long SEED = Long.getLong("kill.seed", 20_261_120);

  private KillLog() {}

  static void say(String what) {
    System.out.printf(
        "%s kill tests, seed %d: %s%n",
        LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.MILLIS), SEED, what);
  }
}
