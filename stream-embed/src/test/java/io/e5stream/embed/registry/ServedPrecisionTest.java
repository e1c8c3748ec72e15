package io.e5stream.embed.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.Device;
import io.e5stream.embed.export.Precision;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServedPrecisionTest {

  private static final Bundle FP32 = Bundle.builtIn();
  private static final Bundle W8 =
      new Bundle(FP32.directory(), FP32.manifest().derived("w8"), FP32.hash());
  private static final Device GPU = Device.parse("cuda:0");

  @ParameterizedTest
  @ValueSource(strings = {"auto", "bundle", "fp32", "fp16", "w8", "int8"})
  void isReadAsItIsWritten(String text) {
    assertThat(ServedPrecision.parse(text)).hasToString(text);
    assertThat(ServedPrecision.parse(" " + text.toUpperCase(java.util.Locale.ROOT)))
        .isEqualTo(ServedPrecision.parse(text));
  }

  @Test
  void anythingElseIsRefusedWithWhatThereIs() {
    assertThatThrownBy(() -> ServedPrecision.parse("q4"))
        .hasMessage("'q4' is no precision; there is: auto, bundle, fp32, fp16, w8, int8");
  }

  @Test
  void autoIsW8OnACpu() {
    assertThat(ServedPrecision.AUTO.of(FP32, Device.CPU)).contains(Precision.W8);
  }

  @Test
  void autoLeavesQuantisedBundlesAndOtherDevicesAlone() {
    assertThat(ServedPrecision.AUTO.of(W8, Device.CPU)).isEmpty();
    assertThat(ServedPrecision.AUTO.of(FP32, GPU)).isEmpty();
    assertThat(ServedPrecision.AUTO.of(FP32, Device.parse("auto"))).isEmpty();
  }

  @Test
  void whatIsAskedForIsTaken() {
    assertThat(ServedPrecision.BUNDLE.of(FP32, Device.CPU)).isEmpty();
    assertThat(ServedPrecision.parse("fp16").of(FP32, GPU)).isEqualTo(Optional.of(Precision.FP16));
  }
}
