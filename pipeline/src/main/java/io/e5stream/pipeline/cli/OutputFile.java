package io.e5stream.pipeline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;

/** Files that commands write results to. */
final class OutputFile {

  private OutputFile() {}

  /**
   * Refuses a file that cannot be written, before the work, which may take hours.
   *
   * @param option such as {@code --json}
   * @param file null for none
   */
  static void check(CommandLine command, String option, Path file) {
    if (file == null) {
      return;
    }
    Path directory = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file) || directory == null || !Files.isWritable(directory)) {
      throw new CommandLine.ParameterException(
          command,
          "%s %s cannot be written: %s"
              .formatted(
                  option,
                  file,
                  Files.isDirectory(file)
                      ? "it is a directory"
                      : "no writable directory " + directory));
    }
  }

  /** As {@link #check}, and refuses a file that is there. */
  static void checkNew(CommandLine command, String option, Path file) {
    if (file != null && Files.exists(file) && !Files.isDirectory(file)) {
      throw new CommandLine.ParameterException(
          command, "%s %s is there already: give another name".formatted(option, file));
    }
    check(command, option, file);
  }
}
