package io.e5stream.training.optimise;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.e5stream.training.encoder.Parameter;
import java.util.ArrayList;
import java.util.List;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter, arXiv 1711.05101, algorithm 2), as
 * PyTorch computes it. Biases and norms do not decay.
 *
 * <p>Owns two numbers for each that is trained; used by one thread.
 */
public final class AdamW implements AutoCloseable {

  private static final double BETA1 = 0.9;
  private static final double BETA2 = 0.999;
  private static final double EPSILON = 1e-8;

  private final List<Parameter> parameters;
  private final double weightDecay;
  private final NDManager manager;
  private final List<NDArray> means = new ArrayList<>();
  private final List<NDArray> squares = new ArrayList<>();
  private int steps;

  /**
   * An optimiser that has seen nothing.
   *
   * @param weightDecay share of a weight that a step at rate 1 takes away
   */
  public AdamW(List<Parameter> parameters, double weightDecay, NDManager parent) {
    this.parameters = List.copyOf(parameters);
    this.weightDecay = weightDecay;
    manager = parent.newSubManager();
    for (Parameter parameter : parameters) {
      NDArray value = parameter.value();
      means.add(manager.zeros(value.getShape(), value.getDataType()));
      squares.add(manager.zeros(value.getShape(), value.getDataType()));
    }
  }

  /** Steps taken. */
  public int steps() {
    return steps;
  }

  /** Running means of the gradients, by parameter. */
  public List<NDArray> means() {
    return means;
  }

  /** Running means of their squares, by parameter. */
  public List<NDArray> squares() {
    return squares;
  }

  /** Goes on from where another left: set {@link #means} and {@link #squares} beside it. */
  public void resume(int stepsTaken) {
    steps = stepsTaken;
  }

  /** Moves the parameters against their gradients. Called without recording of gradients. */
  public void step(double rate) {
    steps++;
    double correction1 = 1 - Math.pow(BETA1, steps);
    double correction2 = Math.sqrt(1 - Math.pow(BETA2, steps));
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      try (NDManager scope = manager.newSubManager()) {
        NDArray gradient = parameter.gradient();
        gradient.attach(scope);
        NDArray mean = means.get(i);
        NDArray square = squares.get(i);
        mean.muli(BETA1).addi(gradient.mul(1 - BETA1));
        square.muli(BETA2).addi(gradient.square().muli(1 - BETA2));
        if (parameter.decays() && weightDecay > 0) {
          parameter.value().muli(1 - rate * weightDecay);
        }
        NDArray length = square.sqrt();
        length.attach(scope);
        length.divi(correction2).addi(EPSILON);
        NDArray move = mean.div(length);
        move.attach(scope);
        parameter.value().subi(move.muli(rate / correction1));
      }
    }
  }

  @Override
  public void close() {
    manager.close();
  }
}
