package io.e5stream.embed.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtProvider;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What asking for a CUDA device does with the ONNX Runtime that is here, the one for the CPU. */
class EncoderDeviceTest {

  @TempDir private Path temp;
  private Bundle bundle;

  @BeforeEach
  void write() throws IOException {
    OnnxEnvironment.get();
    assumeFalse(
        OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA),
        "this ONNX Runtime has the CUDA provider");
    Bundles.write(temp.resolve("b"), TinyGraph.pooled(4).toBytes(), 4);
    bundle = Bundle.load(temp.resolve("b").toString());
  }

  private static EncoderOptions on(String device) {
    return EncoderOptions.DEFAULTS.withDevice(Device.parse(device));
  }

  @Test
  void cudaFailsSayingWhatIsMissing() {
    assertThatThrownBy(() -> Encoder.open(bundle, on("cuda:2")))
        .isInstanceOf(DeviceException.class)
        .hasMessageContaining("cannot run on cuda:2: this build has ONNX Runtime for the CPU only")
        .hasMessageContaining("-Pgpu")
        .hasMessageContaining("message: Failed to find CUDA shared provider");
    assertThat(Encoder.users(bundle, 1)).isZero();
  }

  @Test
  void autoFallsBackToTheModelThatTheCpuHasAlready() {
    try (Encoder cpu = Encoder.open(bundle, on("cpu"));
        Encoder auto = Encoder.open(bundle, on("auto"))) {
      assertThat(auto.device()).isEqualTo(Device.CPU);
      assertThat(Encoder.users(bundle, 1)).isEqualTo(2);
      List<String> texts = List.of("one", "two or three words");
      assertThat(auto.encode(Role.QUERY, texts)).isDeepEqualTo(cpu.encode(Role.QUERY, texts));
    }
    assertThat(Encoder.users(bundle, 1)).isZero();
  }

  @Test
  void aFactoryTravelsWithItsDevice() throws Exception {
    String location = temp.resolve("b").toString();
    TextEncoderFactory cuda = travelled(TextEncoderFactory.of(location, on("cuda:5")));
    assertThatThrownBy(() -> cuda.open(1)).hasMessageContaining("cannot run on cuda:5");
    try (TextEncoder auto = travelled(TextEncoderFactory.of(location, on("auto"))).open(3)) {
      assertThat(((Encoder) auto).device()).isEqualTo(Device.CPU);
    }
  }

  private static TextEncoderFactory travelled(TextEncoderFactory factory) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(factory);
    return (TextEncoderFactory)
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
  }
}
