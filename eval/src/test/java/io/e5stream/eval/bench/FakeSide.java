package io.e5stream.eval.bench;

import io.e5stream.eval.measure.EvalProgress;
import java.util.List;

/** Does nothing, and writes down what is asked of it. */
final class FakeSide implements Side {

  private final String name;
  private final Work work;
  private final List<String> log;

  FakeSide(String name, Work work, List<String> log) {
    this.name = name;
    this.work = work;
    this.log = log;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String description() {
    return "fake " + name;
  }

  @Override
  public long tokens() {
    return work.tokens();
  }

  @Override
  public void warmUp() {
    log.add("warm " + name);
  }

  @Override
  public Work pass(EvalProgress progress) {
    log.add("pass " + name);
    progress.advance(work.tokens());
    return work;
  }

  @Override
  public void close() {
    log.add("close " + name);
    if (name.equals("stuck")) {
      throw new IllegalStateException("stuck");
    }
  }
}
