package io.e5stream.pipeline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;

/** A directory that a command makes. */
final class OutputDirectory {

  private OutputDirectory() {}

  /**
   * Refuses a directory that is there already or cannot be made, before the work.
   *
   * @param option such as {@code --out}
   * @return the nearest directory above it that is there: what is made on the way can lie there
   */
  static Path check(CommandLine command, String option, Path directory) {
    if (Files.exists(directory)) {
      throw new CommandLine.ParameterException(
          command,
          "%s %s is there already and is never changed: give another directory"
              .formatted(option, directory));
    }
    Path above = directory.toAbsolutePath().normalize().getParent();
    while (above != null && !Files.exists(above)) {
      above = above.getParent();
    }
    if (above == null || !Files.isDirectory(above) || !Files.isWritable(above)) {
      throw new CommandLine.ParameterException(
          command,
          "%s %s cannot be made: %s is no writable directory".formatted(option, directory, above));
    }
    return above;
  }
}
