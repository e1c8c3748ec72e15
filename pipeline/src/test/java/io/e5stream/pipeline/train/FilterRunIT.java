package io.e5stream.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.embed.operator.EmbedOptions;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.training.consistency.FilterSettings;
import io.e5stream.training.consistency.PairSourceFactory;
import io.e5stream.training.pair.PairSource;
import io.e5stream.training.pair.TrainingPair;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that go wrong once they are under way. */
class FilterRunIT {

  private static final AtomicInteger OPENED = new AtomicInteger();

  @TempDir private Path temp;

  /**
   * A source that is another one when it is opened again: first counted, then filtered.
   *
   * @param first pairs at first
   * @param later pairs later; negative: it cannot be read
   */
  private record Changing(int first, int later) implements PairSourceFactory {
    @Override
    public PairSource open() {
      int pairs = OPENED.getAndIncrement() == 0 ? first : later;
      return new PairSource() {
        @Override
        public long forEach(Consumer<TrainingPair> consumer) throws IOException {
          if (pairs < 0) {
            throw new IOException("the disk is gone");
          }
          IntStream.range(0, pairs)
              .forEach(i -> consumer.accept(TrainingPair.of("i", "q" + i, "p" + i, "")));
          return pairs;
        }

        @Override
        public String description() {
          return "a test";
        }
      };
    }
  }

  private void run(PairSourceFactory pairs) throws Exception {
    OPENED.set(0);
    Configuration options = new Configuration();
    options.set(EmbedOptions.PRECISION, "bundle");
    options.set(EmbedOptions.CALIBRATION_MAX_TIME, Duration.ZERO);
    new FilterRun(pairs, options, FilterSettings.DEFAULTS, 2)
        .run(temp.resolve("out"), temp, EvalProgress.NONE);
  }

  @Test
  void aSourceThatChangesIsNoticed() {
    assertThatThrownBy(() -> run(new Changing(5, 3)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("of 5 pairs of a test 3 came out of the filter: they changed on the way");
    assertThat(temp.resolve("out")).doesNotExist();
  }

  @Test
  void aJobThatFailsSaysWhy() {
    assertThatThrownBy(() -> run(new Changing(5, -1)))
        .isInstanceOf(ExecutionException.class)
        .hasStackTraceContaining("the disk is gone");
    assertThat(temp.resolve("out")).doesNotExist();
  }
}
