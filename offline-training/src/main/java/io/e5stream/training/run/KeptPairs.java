package io.e5stream.training.run;

import io.e5stream.training.pair.PairFileWriter;
import io.e5stream.training.pair.PairFiles;
import io.e5stream.training.pair.PairSource;
import io.e5stream.training.pair.TrainingPair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * The pairs of a run as they were when it began: a topic or a folder may have others by now.
 *
 * @param file a run's own
 * @param description where they were from
 */
record KeptPairs(Path file, String description) implements PairSource {

  /** The kept ones of a run's directory, or the source when there are none yet. */
  static PairSource orElse(Path directory, PairSource source) {
    Path file = RunDirectory.pairs(directory);
    return Files.exists(file) ? new KeptPairs(file, source.description()) : source;
  }

  /** Keeps pairs, unless there are some. */
  static void keep(Path directory, List<TrainingPair> pairs) throws IOException {
    Path file = RunDirectory.pairs(directory);
    if (Files.exists(file)) {
      return;
    }
    try (PairFileWriter writer = PairFileWriter.open(file)) {
      for (TrainingPair pair : pairs) {
        writer.write(pair);
      }
      writer.commit();
    }
  }

  @Override
  public long forEach(Consumer<TrainingPair> consumer) throws IOException {
    return PairFiles.of(file).forEach(consumer);
  }
}
