package io.e5stream.eval.measure;

/** Hears how far an evaluation is. Calls of {@link #advance} come from several threads. */
public interface EvalProgress {

  /** Hears nothing. */
  EvalProgress NONE =
      new EvalProgress() {
        @Override
        public void stage(String name, long total) {}

        @Override
        public void advance(long steps) {}
      };

  /** A stage begins, and the one before it is done. */
  void stage(String name, long total);

  /** Steps of the current stage are done. */
  void advance(long steps);
}
