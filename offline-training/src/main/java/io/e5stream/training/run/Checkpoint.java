package io.e5stream.training.run;

import ai.djl.ndarray.NDArray;
import io.e5stream.training.encoder.Parameter;
import io.e5stream.training.encoder.TrainableEncoder;
import io.e5stream.training.optimise.AdamW;
import io.e5stream.training.tensor.TensorFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run's state after a step: weights and what the optimiser remembers. Random numbers need no
 * state: those of a step are decided by its number. The file is there whole or not at all.
 */
final class Checkpoint {

  private static final String STEP = "step";

  private final Path file;
  private final TrainableEncoder encoder;
  private final AdamW optimiser;

  Checkpoint(Path file, TrainableEncoder encoder, AdamW optimiser) {
    this.file = file;
    this.encoder = encoder;
    this.optimiser = optimiser;
  }

  /** Saves the state after the steps that the optimiser took. */
  void save() throws IOException {
    TensorFile.write(file, tensors(), Map.of(STEP, Integer.toString(optimiser.steps())));
  }

  /**
   * Goes back to the saved state, if there is one.
   *
   * @return the step after which it was saved; 0 when there is none
   */
  int restore() throws IOException {
    if (!Files.exists(file)) {
      return 0;
    }
    int step = Integer.parseInt(TensorFile.metadata(file).get(STEP));
    TensorFile.read(file, tensors());
    optimiser.resume(step);
    return step;
  }

  private Map<String, NDArray> tensors() {
    Map<String, NDArray> tensors = new LinkedHashMap<>();
    List<Parameter> parameters = encoder.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      tensors.put("weights." + parameters.get(i).name(), parameters.get(i).value());
      tensors.put("means." + parameters.get(i).name(), optimiser.means().get(i));
      tensors.put("squares." + parameters.get(i).name(), optimiser.squares().get(i));
    }
    return tensors;
  }
}
