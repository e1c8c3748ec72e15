package io.e5stream.embed.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeviceFallbackTest {

  private final List<Device> tried = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  private Device open(Device device, Device.Kind working) {
    tried.add(device);
    if (device.kind() != working) {
      throw new EncoderException("no " + device);
    }
    return device;
  }

  @Test
  void theFirstThatWorksIsTaken() {
    List<Device> devices = Device.parse("auto").candidates();
    DeviceFallback fallback = new DeviceFallback(warnings::add);
    assertThat(fallback.<Device>first(devices, device -> open(device, Device.Kind.CUDA)))
        .hasToString("cuda:0");
    assertThat(tried).hasSize(1);
    assertThat(fallback.<Device>first(devices, device -> open(device, Device.Kind.CPU)))
        .isEqualTo(Device.CPU);
    assertThat(tried).hasSize(3);
  }

  @Test
  void aReasonIsToldOnce() {
    DeviceFallback fallback = new DeviceFallback(warnings::add);
    for (String device : List.of("auto", "auto", "cpu")) {
      Device.Kind works = Device.Kind.CPU;
      fallback.first(Device.parse(device).candidates(), candidate -> open(candidate, works));
    }
    Device second = Device.parse("auto").forCaller(1, 2);
    fallback.first(second.candidates(), candidate -> open(candidate, Device.Kind.CPU));
    assertThat(warnings)
        .containsExactly(
            "device auto runs on cpu: no cuda:0", "device auto runs on cpu: no cuda:1");
  }

  @Test
  void theLastOnesFailureIsTheUsers() {
    List<Device> devices = Device.parse("auto").candidates();
    assertThatThrownBy(
            () ->
                new DeviceFallback(warnings::add)
                    .first(devices, device -> open(device, Device.Kind.AUTO)))
        .isInstanceOf(EncoderException.class)
        .hasMessage("no cpu");
  }

  @Test
  void theWarningIsOneLine() {
    assertThat(DeviceFallback.warning(Device.CPU, new EncoderException("one \n two\n")))
        .isEqualTo("device auto runs on cpu: one two");
  }
}
