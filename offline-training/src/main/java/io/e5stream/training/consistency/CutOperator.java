package io.e5stream.training.consistency;

import java.util.Collections;
import java.util.PriorityQueue;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Finds the last draw that is in the pool: one element, at the end of the input. By itself, and
 * cheap: 16 bytes of each pair pass through it.
 */
final class CutOperator extends AbstractStreamOperator<Draw>
    implements OneInputStreamOperator<Draw, Draw>, BoundedOneInput {

  private static final long serialVersionUID = 1;

  /** Behind every draw: all pairs are in the pool. */
  static final Draw NONE = new Draw(Long.MAX_VALUE, Long.MAX_VALUE);

  private final int pool;
  private transient PriorityQueue<Draw> smallest;

  CutOperator(int pool) {
    this.pool = pool;
  }

  @Override
  public void open() throws Exception {
    super.open();
    smallest = new PriorityQueue<>(Collections.reverseOrder());
  }

  @Override
  public void processElement(StreamRecord<Draw> element) {
    Draw draw = element.getValue();
    if (smallest.size() < pool) {
      smallest.add(draw);
    } else if (draw.compareTo(smallest.peek()) < 0) {
      smallest.remove();
      smallest.add(draw);
    }
  }

  @Override
  public void endInput() {
    Draw last = smallest.size() < pool ? NONE : smallest.peek();
    output.collect(new StreamRecord<>(last, last.position()));
    smallest = null;
  }
}
