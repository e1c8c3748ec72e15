package io.e5stream.embed.encoder.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.Device;
import io.e5stream.embed.encoder.Encoder;
import io.e5stream.embed.encoder.EncoderOptions;
import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.TextEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the built-in model; what is chosen is not asserted where it was measured. */
class TuningsTest {

  private static final EncoderOptions OPTIONS = EncoderOptions.DEFAULTS;
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_000_000), ZoneOffset.UTC);

  private static Encoder encoder;
  private static TuningKey key;

  @TempDir private Path temp;
  private TuningCache cache;

  @BeforeAll
  static void open() {
    encoder = Encoder.open(Bundle.builtIn(), OPTIONS);
    key = TuningKey.here(encoder.bundle(), OPTIONS);
  }

  @AfterAll
  static void close() {
    encoder.close();
  }

  @BeforeEach
  void prepare() {
    cache = new TuningCache(temp.resolve("tuning"));
  }

  @Test
  void whatAJobMeasuresIsKeptAndReadAgain() throws IOException {
    EncoderTuning first = tunings(0).forJob(encoder, OPTIONS, SHORT);

    Calibration kept = cache.read(key).orElseThrow();
    assertThat(kept.chosen()).isEqualTo(first);
    assertThat(kept.createdMillis()).isEqualTo(CLOCK.millis());
    assertThat(tunings(0).kept(encoder.bundle(), OPTIONS)).contains(kept);

    // The file says otherwise now, but in this JVM nothing changes.
    cache.write(TuningCacheTest.calibration(key, 333));
    assertThat(tunings(0).forJob(encoder, OPTIONS, SHORT)).isEqualTo(first);
  }

  @Test
  void theCommandMeasuresWhateverIsKnown() throws IOException {
    cache.write(TuningCacheTest.calibration(key, 333));

    Calibration measured =
        tunings(0).measure(encoder.bundle(), OPTIONS, Duration.ofSeconds(2), nanos -> {});

    assertThat(measured.key()).isEqualTo(key);
    assertThat(measured.chosen().batchTokens()).isNotEqualTo(333);
    assertThat(measured.measurements()).allMatch(m -> m.tokensPerSecond() > 0 && m.samples() > 0);
    assertThat(cache.read(key)).contains(measured);
    assertThat(tunings(0).forJob(encoder, OPTIONS, SHORT)).isEqualTo(measured.chosen());
  }

  @Test
  void aKeptTuningIsUsedWithoutMeasuring() throws IOException {
    cache.write(TuningCacheTest.calibration(key, 333));

    assertThat(tunings(0).forJob(encoder, OPTIONS, SHORT)).isEqualTo(new EncoderTuning(333, 2));
    assertThat(cache.read(key)).contains(TuningCacheTest.calibration(key, 333));
  }

  @Test
  void withoutTimeNothingIsMeasuredNorKept() {
    EncoderTuning untuned = EncoderTuning.untuned(key.mostCallers());
    assertThat(tunings(0).forJob(encoder, OPTIONS, Duration.ZERO)).isEqualTo(untuned);
    assertThat(cache.root()).doesNotExist();
  }

  @Test
  void amongBusyNeighboursAJobRunsUntunedForADay() throws IOException {
    EncoderTuning untuned = EncoderTuning.untuned(key.mostCallers());
    assertThat(tunings(0.6).forJob(encoder, OPTIONS, SHORT)).isEqualTo(untuned);
    Calibration kept = cache.read(key).orElseThrow();
    assertThat(kept.chosen()).isEqualTo(untuned);
    assertThat(kept.isDisturbed()).isTrue();
    assertThat(kept.isStale(CLOCK.instant())).isFalse();
  }

  @Test
  void whereNothingCanBeKeptTheJobRunsAllTheSame() throws IOException {
    Files.writeString(temp.resolve("tuning"), "a file where the directory should be");

    assertThat(tunings(0).forJob(encoder, OPTIONS, SHORT).callers()).isPositive();
    assertThat(cache.read(key)).isEmpty();
  }

  @Test
  void anEncoderIsOpenedWithWhatIsKnown() throws IOException {
    cache.write(TuningCacheTest.calibration(key, 64));

    try (TextEncoder tuned =
        TunedEncoders.open(encoder.bundle(), OPTIONS, Duration.ZERO, 0, tunings(0))) {
      List<String> texts = List.of("one", "two or three", "word ".repeat(40), "word ".repeat(50));
      tuned.encode(
          Role.PASSAGE,
          texts,
          (count, tokens, padded, nanos) -> assertThat(count == 1 || padded <= 64).isTrue());
      assertThat(tuned.encode(Role.PASSAGE, texts))
          .isDeepEqualTo(tuned.encode(Role.PASSAGE, texts));
      assertThat(tuned.model()).isEqualTo(encoder.model());
    }
  }

  @Test
  void whereTheDeviceIsOpenNothingIsKnown() throws IOException {
    cache.write(TuningCacheTest.calibration(key, 64));
    EncoderOptions auto = OPTIONS.withDevice(Device.parse("auto"));

    assertThat(tunings(0).kept(encoder.bundle(), auto)).isEmpty();
    assertThat(tunings(0).kept(encoder.bundle(), OPTIONS)).isPresent();
  }

  @Test
  void oneMeasurementHoldsForAllGpus() {
    TuningKey first = TuningKey.here(encoder.bundle(), OPTIONS.withDevice(Device.parse("cuda:0")));
    TuningKey third = TuningKey.here(encoder.bundle(), OPTIONS.withDevice(Device.parse("cuda:2")));

    assertThat(first).isEqualTo(third).isNotEqualTo(key);
    assertThat(first.device()).isEqualTo("cuda");
  }

  private Tunings tunings(double others) {
    return new Tunings(cache, () -> () -> others, CLOCK);
  }
}
