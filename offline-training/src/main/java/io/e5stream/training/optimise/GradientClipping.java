package io.e5stream.training.optimise;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import io.e5stream.training.encoder.Parameter;
import java.util.List;

/** Keeps the gradient of all parameters together below a length, its direction unchanged. */
public final class GradientClipping {

  private GradientClipping() {}

  /**
   * Shortens the gradients if need be.
   *
   * @param most the greatest norm; infinite for none
   * @return the norm that it was; not a number when a gradient is none, which then stays
   */
  public static double clip(List<Parameter> parameters, double most) {
    double squares = 0;
    for (Parameter parameter : parameters) {
      try (NDArray gradient = parameter.gradient();
          NDArray square = gradient.square();
          NDArray sum = square.sum()) {
        squares += sum.getDataType() == DataType.FLOAT64 ? sum.getDouble() : sum.getFloat();
      }
    }
    double norm = Math.sqrt(squares);
    if (norm > most) {
      for (Parameter parameter : parameters) {
        try (NDArray gradient = parameter.gradient()) {
          gradient.muli(most / norm);
        }
      }
    }
    return norm;
  }
}
