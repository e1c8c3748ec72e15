package io.e5stream.embed.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.Device;
import io.e5stream.embed.encoder.EncoderOptions;
import io.e5stream.embed.registry.ServedEncoderFactory;
import io.e5stream.embed.registry.ServedPrecision;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.junit.jupiter.api.Test;

class EmbedOptionsTest {

  @Test
  void keysAndDefaults() {
    Map<String, Object> defaults =
        Arrays.stream(EmbedOptions.class.getFields())
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .map(EmbedOptionsTest::option)
            .collect(Collectors.toMap(ConfigOption::key, ConfigOption::defaultValue));

    assertThat(defaults)
        .containsOnly(
            Map.entry("embed.bundle", "builtin:e5-small-v2"),
            Map.entry("embed.batch.max-tokens", 512),
            Map.entry("embed.calibration.max-time", Duration.ofSeconds(3)),
            Map.entry("embed.buffer.max-texts", 64),
            Map.entry("embed.buffer.max-tokens", 4096),
            Map.entry("embed.buffer.max-age", Duration.ofMillis(100)),
            Map.entry("embed.intra-op-threads", 1),
            Map.entry("embed.precision", "auto"),
            Map.entry("embed.device", "cpu"),
            Map.entry("embed.device.memory", MemorySize.ZERO),
            Map.entry("chunk.max-tokens", 512),
            Map.entry("chunk.title-max-tokens", 64),
            Map.entry("chunk.overlap-tokens", 0),
            Map.entry("chunk.max-characters", 8192));
  }

  @Test
  void everyOptionArrives() {
    Configuration config =
        Configuration.fromMap(
            Map.of(
                "embed.batch.max-tokens", "256",
                "embed.buffer.max-texts", "7",
                "embed.buffer.max-tokens", "900",
                "embed.buffer.max-age", "2 s",
                "embed.intra-op-threads", "4",
                "chunk.max-tokens", "128",
                "chunk.title-max-tokens", "9",
                "chunk.overlap-tokens", "5",
                "chunk.max-characters", "1000"));

    assertThat(EmbedOptions.chunking(config)).isEqualTo(new ChunkOptions(128, 9, 5, 1000));
    assertThat(EmbedOptions.encoding(config).batchTokens()).isEqualTo(256);
    assertThat(EmbedOptions.encoding(config).intraOpThreads()).isEqualTo(4);
    EmbedSettings settings = EmbedOptions.embedding(config);
    assertThat(settings.maxTexts()).isEqualTo(7);
    assertThat(settings.maxTokens()).isEqualTo(900);
    assertThat(settings.maxAge()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void deviceAndItsMemoryArrive() {
    Configuration config =
        Configuration.fromMap(Map.of("embed.device", "cuda:1", "embed.device.memory", "2 gb"));

    assertThat(EmbedOptions.encoding(config).device())
        .isEqualTo(Device.parse("cuda:1").withMemory(2L << 30));
  }

  @Test
  void unknownPrecisionIsNamedWithItsOption() {
    Configuration config = new Configuration().set(EmbedOptions.PRECISION, "q4");

    assertThatThrownBy(() -> EmbedOptions.embedding(config))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("embed.precision: 'q4' is no precision; there is: auto, bundle");
  }

  @Test
  void aGivenBatchSizeIsNotTuned() {
    Configuration config = new Configuration();
    config.set(EmbedOptions.CALIBRATION_MAX_TIME, Duration.ofSeconds(7));
    assertThat(EmbedOptions.embedding(config).encoder())
        .isEqualTo(
            new ServedEncoderFactory(
                Bundle.BUILT_IN,
                ServedPrecision.AUTO,
                EncoderOptions.DEFAULTS,
                Duration.ofSeconds(7)));

    config.set(EmbedOptions.BATCH_MAX_TOKENS, 512);
    config.set(EmbedOptions.PRECISION, "int8");
    assertThat(EmbedOptions.embedding(config).encoder())
        .isEqualTo(
            new ServedEncoderFactory(
                Bundle.BUILT_IN, ServedPrecision.parse("int8"), EncoderOptions.DEFAULTS, null));
    assertThat(EmbedOptions.encoding(config, Bundle.builtIn())).isEqualTo(EncoderOptions.DEFAULTS);
  }

  @Test
  void negativeTimeIsNamed() {
    Configuration config =
        new Configuration().set(EmbedOptions.CALIBRATION_MAX_TIME, Duration.ofSeconds(-1));

    assertThatThrownBy(() -> EmbedOptions.embedding(config))
        .hasMessage("embed.calibration.max-time must be 0 s or more but is PT-1S");
  }

  @Test
  void unknownDeviceIsNamedWithItsOption() {
    Configuration config = new Configuration().set(EmbedOptions.DEVICE, "gpu");

    assertThatThrownBy(() -> EmbedOptions.embedding(config))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("embed.device: 'gpu' is no device; there is: cpu, cuda, cuda:N");
  }

  @Test
  void valuesOutOfRangeAreNamed() {
    Configuration config = new Configuration();
    config.set(EmbedOptions.CHUNK_OVERLAP_TOKENS, 200);

    assertThatThrownBy(() -> EmbedOptions.chunking(config))
        .hasMessage(
            "chunk.overlap-tokens must be 0 to a quarter of chunk.max-tokens (128) but is 200; lower it");
  }

  private static ConfigOption<?> option(java.lang.reflect.Field field) {
    try {
      return (ConfigOption<?>) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
