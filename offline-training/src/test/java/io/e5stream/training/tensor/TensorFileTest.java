package io.e5stream.training.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TensorFileTest {

  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsReadBit() throws IOException {
    try (NDManager manager = Torch.newManager()) {
      float[] numbers = {1, -0f, Float.MIN_VALUE, 1e30f, 0.1f, 3};
      NDArray some = manager.create(numbers, new Shape(2, 3));
      NDArray one = manager.create(new float[] {7});
      Path file = folder.resolve("t.safetensors");
      TensorFile.write(file, Map.of("some", some), Map.of());
      TensorFile.write(
          file, new java.util.TreeMap<>(Map.of("some", some, "one", one)), Map.of("step", "3"));
      NDArray back = manager.zeros(new Shape(2, 3));
      TensorFile.read(file, Map.of("some", back));
      assertThat(back.toFloatArray()).isEqualTo(numbers);
      assertThat(TensorFile.metadata(file)).containsExactlyEntriesOf(Map.of("step", "3"));
      try (var files = Files.list(folder)) {
        assertThat(files).containsExactly(file);
      }
    }
  }

  @Test
  void saysWhatDoesNotFit() throws IOException {
    try (NDManager manager = Torch.newManager()) {
      Path file = folder.resolve("t.safetensors");
      TensorFile.write(file, Map.of("a", manager.create(new float[4])), Map.of());
      assertThatThrownBy(() -> TensorFile.read(file, Map.of("a", manager.zeros(new Shape(2, 2)))))
          .hasMessageContaining("has a as (4), expected (2, 2)");
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
      assertThatThrownBy(() -> TensorFile.read(file, Map.of("a", manager.zeros(new Shape(4)))))
          .hasMessageContaining("1 too early");
      Files.write(file, new byte[] {9, 9, 9, 9, 9, 9, 9, 9, 9});
      assertThatThrownBy(() -> TensorFile.metadata(file))
          .hasMessageContaining("no file of tensors");
    }
  }
}
