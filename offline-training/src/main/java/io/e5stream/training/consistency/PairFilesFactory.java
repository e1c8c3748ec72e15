package io.e5stream.training.consistency;

import io.e5stream.training.pair.PairFiles;
import io.e5stream.training.pair.PairSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Opens files of pairs.
 *
 * @param location a file or a folder that every machine of the job sees
 */
public record PairFilesFactory(String location) implements PairSourceFactory {

  public PairFilesFactory {
    Objects.requireNonNull(location, "location");
  }

  @Override
  public PairSource open() throws IOException {
    return PairFiles.of(Path.of(location));
  }
}
