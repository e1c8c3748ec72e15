package io.e5stream.training.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.training.loss.InfoNce;
import io.e5stream.training.loss.WeightedSum;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainSettingsTest {

  @Test
  void allThatCannotBeIsSaidAtOnce() {
    Configuration options = new Configuration();
    options.set(TrainingOptions.BATCH_SIZE, 1);
    options.set(TrainingOptions.LEARNING_RATE, 0.0);
    options.set(TrainingOptions.DROPOUT, 1.0);
    options.set(TrainingOptions.DISTILLATION, true);
    assertThatThrownBy(() -> new TrainSettings(options))
        .hasMessageContaining("training.batch-size must be at least 2 but is 1")
        .hasMessageContaining("training.learning-rate must be above 0.0 but is 0.0")
        .hasMessageContaining("training.dropout must be from 0.0 to 0.99 but is 1.0")
        .hasMessageContaining("training.distillation needs hard negatives");
  }

  @Test
  void stepsWinOverEpochs() {
    Configuration options = new Configuration();
    options.set(TrainingOptions.EPOCHS, 2.5);
    assertThat(new TrainSettings(options).steps(10)).isEqualTo(25);
    options.set(TrainingOptions.STEPS, 7);
    assertThat(new TrainSettings(options).steps(10)).isEqualTo(7);
  }

  @Test
  void distillationBringsInfoNceAlong() {
    Configuration options = new Configuration();
    assertThat(new TrainSettings(options).loss()).isInstanceOf(InfoNce.class);
    options.set(TrainingOptions.DISTILLATION, true);
    options.set(TrainingOptions.NEGATIVES, 7);
    assertThat(new TrainSettings(options).loss())
        .isInstanceOfSatisfying(WeightedSum.class, sum -> assertThat(sum.weight()).isEqualTo(0.2));
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void presetsAreValidAndFoundByTheirLabel(Preset preset) {
    assertThat(new TrainSettings(preset.options()).described()).isNotEmpty();
    assertThat(Preset.of(preset.label())).isEqualTo(preset);
  }

  @Test
  void anUnknownPresetIsExplained() {
    assertThatThrownBy(() -> Preset.of("large"))
        .hasMessage("no preset 'large'; there is: paper-small, adapt, micro");
  }

  /** A run that goes on with other options would end with other weights. */
  @Test
  void everyOptionButThatOfCheckpointsIsPartOfTheRun() {
    List<String> keys =
        Arrays.stream(TrainingOptions.class.getDeclaredFields())
            .filter(field -> Modifier.isPublic(field.getModifiers()))
            .map(TrainSettingsTest::key)
            .filter(key -> !key.equals(TrainingOptions.CHECKPOINT_STEPS.key()))
            .toList();
    Configuration all = new Configuration();
    all.set(TrainingOptions.STEPS, 1);
    all.set(TrainingOptions.MARGIN, 0.1);
    all.set(TrainingOptions.THREADS, 1);
    assertThat(new TrainSettings(all).described().keySet())
        .containsExactlyInAnyOrderElementsOf(keys);
  }

  private static String key(java.lang.reflect.Field field) {
    try {
      return ((ConfigOption<?>) field.get(null)).key();
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
