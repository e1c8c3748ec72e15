package io.e5stream.training.run;

/** Hears how far a run is. Called by one thread. */
public interface TrainingProgress {

  /** Hears nothing. */
  TrainingProgress NONE =
      new TrainingProgress() {
        @Override
        public void stage(String name, long total) {}

        @Override
        public void advance(long steps) {}

        @Override
        public void say(String state) {}
      };

  /** A stage begins, and the one before it is done. */
  void stage(String name, long total);

  /** Steps of the current stage are done. */
  void advance(long steps);

  /** What stands beside the bar, such as the loss. */
  void say(String state);
}
