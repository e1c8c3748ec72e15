package io.e5stream.embed.encoder.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.encoder.Device;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibratorTest {

  private static final List<EncoderTuning> CANDIDATES = Candidates.of(Device.Kind.CPU, 2);
  private static final Duration LIMIT = Duration.ofSeconds(3);

  @Test
  void measuresEverythingWhereThereIsTime() {
    SimulatedMachine machine = new SimulatedMachine(t -> 1e8 * t.callers() / t.batchTokens());

    List<Measurement> measurements = measure(machine, LIMIT);

    assertThat(measurements.stream().map(Measurement::tuning))
        .containsExactlyElementsOf(CANDIDATES);
    assertThat(Choice.among(measurements, EncoderTuning.untuned(2)))
        .isEqualTo(new EncoderTuning(128, 2));
  }

  @Test
  void takesTurns() {
    SimulatedMachine machine = new SimulatedMachine(t -> 1e6);

    measure(machine, LIMIT);

    int count = CANDIDATES.size();
    assertThat(machine.samples.subList(0, count)).isEqualTo(CANDIDATES);
    assertThat(machine.samples.subList(count, 2 * count)).isEqualTo(CANDIDATES);
  }

  @Test
  void keepsTheLimitOnEveryMachine() {
    for (double rate = 50; rate < 1e7; rate *= 1.7) {
      double tokensPerSecond = rate;
      // Two callers are at times slower than what the probe with one caller promised.
      for (double gain : new double[] {0.9, 1, 1.5, 2}) {
        SimulatedMachine machine =
            new SimulatedMachine(t -> tokensPerSecond * (t.callers() == 2 ? gain : 1));
        measure(machine, LIMIT);
        boolean hardlyBegun = machine.samples.isEmpty();
        assertThat(hardlyBegun || machine.nanos <= LIMIT.toNanos())
            .as("%.0f tokens/s, gain %.1f: %d ms", rate, gain, machine.nanos / 1_000_000)
            .isTrue();
      }
    }
  }

  @Test
  void aSlowMachineMeasuresTheNearestOrNothing() {
    SimulatedMachine slow = new SimulatedMachine(t -> 2_000.0 * t.callers());
    assertThat(measure(slow, LIMIT).get(0))
        .satisfies(m -> assertThat(m.tuning()).isEqualTo(EncoderTuning.untuned(2)))
        .satisfies(m -> assertThat(m.samples()).isGreaterThanOrEqualTo(Choice.ENOUGH_SAMPLES));

    assertThat(measure(new SimulatedMachine(t -> 100), LIMIT)).isEmpty();
  }

  @Test
  void whatIsClearlySlowerMakesRoom() {
    SimulatedMachine machine = new SimulatedMachine(t -> t.callers() == 1 ? 3_500 : 7_000);
    long tokensOfAll = CANDIDATES.stream().mapToLong(machine::tokensPerCaller).sum();
    Duration limit = Duration.ofSeconds(11);
    assertThat(Choice.ENOUGH_SAMPLES * tokensOfAll / 3_500).isGreaterThan(limit.toSeconds());

    List<Measurement> measurements = measure(machine, limit);

    assertThat(measurements)
        .filteredOn(m -> m.tuning().callers() == 2)
        .hasSize(5)
        .allMatch(m -> m.samples() >= Choice.ENOUGH_SAMPLES);
    assertThat(measurements)
        .filteredOn(m -> m.tuning().callers() == 1)
        .isNotEmpty()
        .allMatch(m -> m.samples() == 1);
  }

  @Test
  void aDisturbedFirstSampleDoesNotRuleOutTheMostWanted() {
    int[] count = new int[1];
    // The first call is the probe's.
    SimulatedMachine machine = new SimulatedMachine(t -> count[0]++ == 1 ? 5_000 : 20_000);

    List<Measurement> measurements = measure(machine, Duration.ofSeconds(20));

    assertThat(measurements.get(0).tuning()).isEqualTo(EncoderTuning.untuned(2));
    assertThat(measurements.get(0).samples()).isGreaterThanOrEqualTo(Choice.ENOUGH_SAMPLES);
    assertThat(measurements.get(0).tokensPerSecond()).isBetween(19_999.0, 20_001.0);
  }

  @Test
  void disturbancesOfFewSamplesDoNotDecide() {
    int[] count = new int[1];
    SimulatedMachine machine =
        new SimulatedMachine(
            t -> (t.batchTokens() == 512 ? 20_000.0 : 10_000.0) / disturbance(count));

    List<Measurement> measurements = measure(machine, Duration.ofSeconds(60));

    assertThat(Choice.among(measurements, EncoderTuning.untuned(2)).batchTokens()).isEqualTo(512);
  }

  @Test
  void progressRisesToTheLimit() {
    SimulatedMachine machine = new SimulatedMachine(t -> 10_000);
    List<Long> progress = new ArrayList<>();

    new Calibrator(machine, () -> machine.nanos, LIMIT, progress::add).measure(CANDIDATES);

    assertThat(progress).isSorted().hasSizeGreaterThan(3).endsWith(LIMIT.toNanos());
  }

  private static int disturbance(int[] count) {
    return count[0]++ % 9 == 4 ? 4 : 1;
  }

  private static List<Measurement> measure(SimulatedMachine machine, Duration limit) {
    return new Calibrator(machine, () -> machine.nanos, limit, nanos -> {}).measure(CANDIDATES);
  }
}
