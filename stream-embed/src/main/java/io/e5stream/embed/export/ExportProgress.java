package io.e5stream.embed.export;

/** Hears how far an export is. */
public interface ExportProgress {

  /** Nobody listens. */
  ExportProgress NONE =
      new ExportProgress() {
        @Override
        public void stage(String name, long total) {}

        @Override
        public void advance(long steps) {}
      };

  /** A stage of so many steps begins. */
  void stage(String name, long total);

  /** Steps of the stage are done. */
  void advance(long steps);
}
