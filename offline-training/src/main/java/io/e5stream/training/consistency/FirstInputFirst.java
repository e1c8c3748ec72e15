package io.e5stream.training.consistency;

import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedMultiInput;
import org.apache.flink.streaming.api.operators.InputSelectable;
import org.apache.flink.streaming.api.operators.InputSelection;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;

/**
 * Reads its first input to the end before the second. For batch mode: both inputs have to come
 * through blocking exchanges (neither forward), or what waits would hold up the other, and an
 * operator that selects its input takes no part in checkpoints.
 */
abstract class FirstInputFirst<A, B, O> extends AbstractStreamOperator<O>
    implements TwoInputStreamOperator<A, B, O>, InputSelectable, BoundedMultiInput {

  private static final long serialVersionUID = 1;

  private transient boolean firstEnded;

  /** The second input has ended: what is held back goes out. */
  abstract void secondEnded();

  @Override
  public InputSelection nextSelection() {
    return firstEnded ? InputSelection.SECOND : InputSelection.FIRST;
  }

  @Override
  public void endInput(int input) {
    if (input == 1) {
      firstEnded = true;
    } else {
      secondEnded();
    }
  }
}
