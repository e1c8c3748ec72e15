package io.e5stream.training.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.training.pair.PairList;
import io.e5stream.training.pair.TrainingPair;
import io.e5stream.training.run.PairFilter;
import io.e5stream.training.run.TrainingProgress;
import io.e5stream.training.settings.Preset;
import io.e5stream.training.settings.TrainSettings;
import io.e5stream.training.settings.TrainingOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingCycleTest {

  private static final ModelGate PASS =
      (serving, made, heldOut) -> new ModelGate.Verdict(true, "better", Map.of("x/ndcg@10", 0.5));
  private static final ModelGate FAIL =
      (serving, made, heldOut) -> new ModelGate.Verdict(false, "worse by 0.1", Map.of());

  @TempDir private Path folder;

  private static PairList pairs(int from, int to) {
    List<TrainingPair> pairs = new ArrayList<>();
    for (int i = from; i < to; i++) {
      pairs.add(TrainingPair.of("i" + i, "query number " + i, "passage number " + i, "s"));
    }
    return new PairList(pairs, "made");
  }

  private TrainingCycle cycle(PairList pairs, PairFilter filter, ModelGate gate) {
    return cycle(pairs, filter, gate, options());
  }

  private static Configuration options() {
    Configuration options = Preset.MICRO.options();
    options.set(TrainingOptions.HIDDEN, 16);
    options.set(TrainingOptions.INTERMEDIATE, 16);
    options.set(TrainingOptions.LAYERS, 1);
    options.set(TrainingOptions.BATCH_SIZE, 8);
    options.set(TrainingOptions.STEPS, 3);
    return options;
  }

  private TrainingCycle cycle(
      PairList pairs, PairFilter filter, ModelGate gate, Configuration options) {
    return new TrainingCycle(
        folder,
        pairs,
        Bundle::builtIn,
        new TrainSettings(options),
        30,
        5,
        filter,
        gate,
        Clock.fixed(Instant.parse("2026-11-26T10:00:00Z"), ZoneOffset.UTC));
  }

  private CycleRecord run(PairList pairs, ModelGate gate) throws IOException {
    return cycle(pairs, PairFilter.NONE, gate).run(TrainingProgress.NONE);
  }

  @Test
  void aBetterModelBecomesACandidateAndItsPairsAreNotTakenAgain() throws IOException {
    CycleRecord first = run(pairs(0, 40), PASS);
    assertThat(first.outcome()).isEqualTo("published");
    assertThat(first.collected()).isEqualTo(40);
    assertThat(first.kept()).isEqualTo(35);
    assertThat(first.heldOut()).isEqualTo(5);
    assertThat(first.started()).isEqualTo("2026-11-26T10:00:00Z");
    Bundle candidate =
        Bundle.load(folder.resolve("candidates").resolve(first.candidate()).toString());
    assertThat(candidate.manifest().evaluation()).containsEntry("x/ndcg@10", 0.5);
    assertThat(candidate.manifest().parent()).isEqualTo(first.serving());

    CycleRecord second = run(pairs(0, 60), PASS);
    assertThat(second.outcome()).isEqualTo("too-little-data");
    assertThat(second.collected()).isEqualTo(25); // those held out were not trained on
    CycleRecord third = run(pairs(0, 80), PASS);
    assertThat(third.outcome()).isEqualTo("published");
    assertThat(third.collected()).isEqualTo(45);
    assertThat(new CycleLog(folder.resolve("cycles.jsonl")).read())
        .containsExactly(first, second, third);
  }

  @Test
  void aWorseModelIsRefusedAndItsPairsComeAgain() throws IOException {
    CycleRecord refused = run(pairs(0, 40), FAIL);
    assertThat(refused.outcome()).isEqualTo("quality-fell");
    assertThat(refused.reason()).isEqualTo("worse by 0.1");
    assertThat(refused.candidate()).isNull();
    assertThat(folder.resolve("candidates")).doesNotExist();
    CycleRecord few = run(pairs(0, 41), PASS);
    assertThat(few.outcome()).isEqualTo("too-little-data");
    assertThat(few.reason()).startsWith("1 new pairs since those whose model was refused");
    assertThat(run(pairs(0, 70), PASS).collected()).isEqualTo(70);
  }

  @Test
  void aCycleThatFailedGoesOnWithThePairsThatItHad() throws IOException {
    PairFilter broken =
        (pairs, model) -> {
          throw new IOException("the filter is out of order");
        };
    CycleRecord failed = cycle(pairs(0, 40), broken, PASS).run(TrainingProgress.NONE);
    assertThat(failed.outcome()).isEqualTo("failed");
    assertThat(failed.reason()).isEqualTo("the filter is out of order");
    CycleRecord again = run(pairs(0, 70), PASS);
    assertThat(again.cycle()).isEqualTo(failed.cycle());
    assertThat(again.collected()).isEqualTo(40);
    assertThat(again.outcome()).isEqualTo("published");
    assertThat(run(pairs(0, 70), PASS).collected()).isEqualTo(35);
  }

  /** Killed after the candidate appeared, before that was noted. */
  @Test
  void aCandidateThatIsThereAlreadyIsNotAnError() throws IOException {
    CycleRecord first = run(pairs(0, 40), PASS);
    Files.delete(folder.resolve("cycles.jsonl"));
    Files.delete(folder.resolve("seen.bin"));
    CycleRecord again = run(pairs(0, 40), PASS);
    assertThat(again.outcome()).isEqualTo("published");
    assertThat(again.candidate()).isEqualTo(first.candidate());
    assertThat(run(pairs(0, 40), PASS).collected()).isEqualTo(5);
  }

  /** A model that serves meanwhile, or another rate, must not leave a failed cycle stuck. */
  @Test
  void aCycleThatFailedBeginsAnewUnderOtherSettings() throws IOException {
    Configuration wild = options();
    wild.set(TrainingOptions.LEARNING_RATE, 1e30);
    wild.set(TrainingOptions.WARM_UP, 0.0);
    CycleRecord failed =
        cycle(pairs(0, 40), PairFilter.NONE, PASS, wild).run(TrainingProgress.NONE);
    assertThat(failed.outcome()).isEqualTo("failed");
    assertThat(failed.reason()).contains("diverged");
    CycleRecord again = run(pairs(0, 40), PASS);
    assertThat(again.cycle()).isEqualTo(failed.cycle());
    assertThat(again.outcome()).isEqualTo("published");
  }

  @Test
  void whatCannotFillABatchWaits() throws IOException {
    PairFilter strict = (pairs, model) -> pairs.subList(0, 7);
    CycleRecord few = cycle(pairs(0, 40), strict, PASS).run(TrainingProgress.NONE);
    assertThat(few.outcome()).isEqualTo("too-little-data");
    assertThat(few.reason()).startsWith("the filter kept 7 of 35 pairs, fewer than a batch");
    assertThat(run(pairs(0, 50), PASS).collected()).isEqualTo(50);
  }

  @Test
  void oneQueryOverAndOverIsTooLittle() throws IOException {
    List<TrainingPair> same = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      same.add(TrainingPair.of("i" + i, "query " + i % 5, "passage number " + i, "s"));
    }
    assertThat(run(new PairList(same, "made"), PASS).reason())
        .contains("40 new pairs have 5 different queries");
  }

  @Test
  void theFilterDecidesWhatIsTrainedOn() throws IOException {
    PairFilter half = (pairs, model) -> pairs.subList(0, 20);
    assertThat(cycle(pairs(0, 40), half, PASS).run(TrainingProgress.NONE).kept()).isEqualTo(20);
  }

  @Test
  void thereIsOneScheduleInADirectory() throws IOException {
    try (CycleDirectory other = CycleDirectory.open(folder)) {
      assertThatThrownBy(() -> run(pairs(0, 40), PASS))
          .hasMessageContaining("is in use by another schedule");
      assertThat(other.log().read()).isEmpty();
    }
  }
}
