package io.e5stream.embed.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTest {

  private static final Device CUDA_0 = new Device(Device.Kind.CUDA, 0, 0);

  @ParameterizedTest
  @ValueSource(strings = {"cpu", "cuda", "cuda:0", "cuda:13", "auto"})
  void isWrittenAsItIsRead(String text) {
    assertThat(Device.parse(text)).hasToString(text);
    assertThat(Device.parse(" " + text.toUpperCase(java.util.Locale.ROOT))).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gpu", "cuda:", "cuda:-1", "cuda:x", "cuda:99999", "cpu:0", "auto:1"})
  void anythingElseIsRefusedNamingWhatThereIs(String text) {
    assertThatThrownBy(() -> Device.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + text + "' is no device; there is: cpu, cuda, cuda:N")
        .hasMessageContaining("auto");
  }

  @Test
  void callersAreSpreadWhereNoNumberIsGiven() {
    Device cuda = Device.parse("cuda").withMemory(7);
    assertThat(cuda.forCaller(5, 3)).isEqualTo(new Device(Device.Kind.CUDA, 2, 7));
    assertThat(cuda.forCaller(5, 0)).isEqualTo(new Device(Device.Kind.CUDA, 0, 7));
    assertThat(Device.parse("auto").forCaller(1, 2)).isEqualTo(new Device(Device.Kind.AUTO, 1, 0));
    assertThat(Device.parse("cuda:9").forCaller(1, 2)).isEqualTo(Device.parse("cuda:9"));
    assertThat(Device.CPU.forCaller(1, 2)).isEqualTo(Device.CPU);
  }

  @Test
  void everyCandidateIsOneDeviceInParticular() {
    assertThat(Device.CPU.withMemory(7).candidates()).containsExactly(Device.CPU);
    assertThat(Device.parse("cuda").candidates()).containsExactly(CUDA_0);
    assertThat(Device.parse("cuda:3").candidates()).containsExactly(Device.parse("cuda:3"));
    assertThat(Device.parse("auto").withMemory(7).candidates())
        .isEqualTo(List.of(CUDA_0.withMemory(7), Device.CPU));
  }

  @Test
  void negativeNumbersAreRefused() {
    assertThatThrownBy(() -> new Device(Device.Kind.CUDA, -2, 0)).hasMessageContaining("-2");
    assertThatThrownBy(() -> CUDA_0.withMemory(-1)).hasMessageContaining("-1");
  }
}
