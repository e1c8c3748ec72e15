package io.e5stream.training.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.export.OnnxWeights;
import io.e5stream.training.loss.LossDirection;
import io.e5stream.training.pair.PairList;
import io.e5stream.training.pair.PairSource;
import io.e5stream.training.pair.SkipReason;
import io.e5stream.training.pair.TrainingPair;
import io.e5stream.training.settings.BatchMixing;
import io.e5stream.training.settings.Preset;
import io.e5stream.training.settings.TrainSettings;
import io.e5stream.training.settings.TrainingOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real tokenizer and a model of random weights, small enough for seconds. */
class TrainingRunTest {

  private static final String[] SUBJECTS = {
    "bread", "river", "engine", "violin", "planet", "harbour", "orchard", "glacier"
  };
  private static final String[] ASPECTS = {
    "history", "colour", "price", "weight", "origin", "sound", "future", "smell"
  };

  @TempDir private Path folder;

  /** Every subject with every aspect: 64 pairs that can be told apart by their words. */
  private static final class Pairs implements PairSource {
    @Override
    public long forEach(Consumer<TrainingPair> consumer) {
      long count = 0;
      for (String subject : SUBJECTS) {
        for (String aspect : ASPECTS) {
          consumer.accept(
              TrainingPair.of(
                  subject + "-" + aspect,
                  "what is the " + aspect + " of the " + subject,
                  "about " + subject + ": its " + aspect + " is told here",
                  "test"));
          count++;
        }
      }
      consumer.accept(TrainingPair.of("blank", "", "x", "test"));
      return count + 1;
    }

    @Override
    public String description() {
      return "made pairs";
    }
  }

  private static Configuration micro(int steps) {
    Configuration options = Preset.MICRO.options();
    options.set(TrainingOptions.HIDDEN, 32);
    options.set(TrainingOptions.INTERMEDIATE, 64);
    options.set(TrainingOptions.BATCH_SIZE, 16);
    options.set(TrainingOptions.CHUNK_TOKENS, 128);
    options.set(TrainingOptions.STEPS, steps);
    options.set(TrainingOptions.CHECKPOINT_STEPS, 5);
    options.set(TrainingOptions.DROPOUT, 0.1);
    return options;
  }

  private TrainingRun run(String name, Configuration options) {
    return new TrainingRun(
        Bundle.builtIn(), new Pairs(), new TrainSettings(options), folder.resolve(name), "tiny");
  }

  private static final TrainingRun.Start QUIET = (data, shape, resumed) -> {};

  /** Ends a run amid its steps, as a crash would, but for the process. */
  private static final class Crash implements TrainingProgress {
    private final int at;
    private int steps;

    Crash(int at) {
      this.at = at;
    }

    @Override
    public void stage(String name, long total) {
      steps = name.equals("training") ? 0 : Integer.MIN_VALUE;
    }

    @Override
    public void advance(long done) {
      steps += (int) done;
      if (steps >= at) {
        throw new IllegalStateException("crash");
      }
    }

    @Override
    public void say(String state) {}
  }

  @Test
  void learnsAndWritesABundleThatEmbedsAsItWasTrained() throws IOException {
    TrainingRun.Result result = run("a", micro(40)).run(QUIET, TrainingProgress.NONE);
    List<StepRecord> steps = result.steps();
    assertThat(steps).hasSize(40);
    assertThat(steps.get(39).loss()).isLessThan(0.7 * steps.get(0).loss());
    assertThat(result.agreement()).isGreaterThan(EncoderAgreement.BOUND);
    assertThat(result.data().read()).isEqualTo(65);
    assertThat(result.data().pairs()).hasSize(64);
    assertThat(result.bundle().manifest().parent()).isEqualTo("e5-small-v2-1");
    assertThat(result.bundle().manifest().dimension()).isEqualTo(32);
    assertThat(result.bundle().manifest().embeddingSpace())
        .isEqualTo(result.bundle().id())
        .startsWith("tiny-1-");
    assertThatThrownBy(() -> run("a", micro(40)).run(QUIET, TrainingProgress.NONE))
        .hasMessageContaining("holds a finished run");
  }

  @Test
  void anInterruptedRunEndsWithTheSameWeights() throws IOException {
    Bundle undisturbed = run("a", micro(17)).run(QUIET, TrainingProgress.NONE).bundle();
    for (int at : new int[] {3, 12}) {
      assertThatThrownBy(() -> run("b", micro(17)).run(QUIET, new Crash(at))).hasMessage("crash");
    }
    boolean[] resumed = new boolean[1];
    TrainingRun.Result result =
        run("b", micro(17))
            .run((data, shape, goesOn) -> resumed[0] = goesOn, TrainingProgress.NONE);
    assertThat(resumed[0]).isTrue();
    assertThat(result.steps()).extracting(StepRecord::step).doesNotHaveDuplicates().hasSize(17);
    assertThat(OnnxWeights.read(result.bundle().model()).words().values())
        .isEqualTo(OnnxWeights.read(undisturbed.model()).words().values());
    assertThat(result.bundle().hash()).isEqualTo(undisturbed.hash());
  }

  @Test
  void anotherRunInTheDirectoryIsRefused() {
    assertThatThrownBy(() -> run("a", micro(10)).run(QUIET, new Crash(3))).hasMessage("crash");
    Configuration other = micro(10);
    other.set(TrainingOptions.SEED, 2L);
    assertThatThrownBy(() -> run("a", other).run(QUIET, TrainingProgress.NONE))
        .hasMessageContaining("training.seed was 1 and is 2");
  }

  @Test
  void aDirectoryOfSomethingElseIsRefused() throws IOException {
    Files.createDirectories(folder.resolve("a"));
    Files.writeString(folder.resolve("a").resolve("letters.txt"), "x");
    assertThatThrownBy(() -> run("a", micro(10)).run(QUIET, TrainingProgress.NONE))
        .hasMessageContaining("holds letters.txt and no run");
  }

  @Test
  void whatIsNoNumberStopsTheRunAndLeavesItsState() {
    Configuration options = micro(30);
    options.set(TrainingOptions.LEARNING_RATE, 1e30);
    options.set(TrainingOptions.WARM_UP, 0.0);
    assertThatThrownBy(() -> run("a", options).run(QUIET, TrainingProgress.NONE))
        .isInstanceOf(DivergedException.class)
        .hasMessageContaining("diverged")
        .hasMessageContaining("The batch had 16 pairs")
        .hasMessageContaining("Lower training.learning-rate");
    assertThat(folder.resolve("a").resolve("checkpoint.safetensors")).exists();
    assertThat(folder.resolve("a").resolve(RunDirectory.BUNDLE)).doesNotExist();
  }

  @Test
  void outOfMemorySaysWhatToLower() {
    TrainingProgress full =
        new TrainingProgress() {
          @Override
          public void stage(String name, long total) {
            if (name.equals("training")) {
              throw new OutOfMemoryError("Java heap space");
            }
          }

          @Override
          public void advance(long steps) {}

          @Override
          public void say(String state) {}
        };
    assertThatThrownBy(() -> run("a", micro(10)).run(QUIET, full))
        .isInstanceOf(TrainingMemoryException.class)
        .hasMessageContaining("lower training.chunk-tokens, which is 128");
  }

  /** The supervised stage: hard negatives, and a teacher's scores of them. */
  @Test
  void learnsFromATeachersScoresOfHardNegatives() throws IOException {
    List<TrainingPair> pairs = new ArrayList<>();
    new Pairs()
        .forEach(
            pair ->
                pairs.add(
                    new TrainingPair(
                        pair.id(),
                        pair.query(),
                        pair.passage(),
                        pair.id().startsWith("b") ? "one" : "other",
                        List.of("about nothing at all", "a list of " + pair.id()),
                        pair.id().equals("river-price") ? List.of() : List.of(9.0, -4.0, 2.0))));
    Configuration options = micro(30);
    options.set(TrainingOptions.BATCH_SIZE, 8);
    options.set(TrainingOptions.NEGATIVES, 2);
    options.set(TrainingOptions.DISTILLATION, true);
    options.set(TrainingOptions.MIXING, BatchMixing.ONE_SOURCE);
    options.set(TrainingOptions.DIRECTION, LossDirection.BOTH);
    TrainingRun.Result result =
        new TrainingRun(
                Bundle.builtIn(),
                new PairList(pairs, "scored"),
                new TrainSettings(options),
                folder.resolve("a"),
                "tiny")
            .run(QUIET, TrainingProgress.NONE);
    assertThat(result.data().skipped())
        .isEqualTo(Map.of(SkipReason.ONE_SIDED, 1L, SkipReason.NO_SCORES, 1L));
    List<StepRecord> steps = result.steps();
    assertThat(steps.get(29).loss()).isLessThan(0.7 * steps.get(0).loss());
  }

  @Test
  void tooFewPairsAreRefusedBeforeTraining() {
    Configuration options = micro(10);
    options.set(TrainingOptions.BATCH_SIZE, 65);
    assertThatThrownBy(() -> run("a", options).run(QUIET, new Crash(1)))
        .hasMessageContaining("64 pairs do not fill one batch of 65");
  }

  @Test
  void ofOneDirectoryThereIsOneRunAtATime() throws IOException {
    List<String> refused = new ArrayList<>();
    run("a", micro(5))
        .run(
            (data, shape, resumed) -> {
              try {
                run("a", micro(5)).run(QUIET, TrainingProgress.NONE);
              } catch (IllegalArgumentException | IOException e) {
                refused.add(e.getMessage());
              }
            },
            TrainingProgress.NONE);
    assertThat(refused).singleElement().asString().contains("is in use by another run");
  }
}
