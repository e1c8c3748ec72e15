package io.e5stream.pipeline.cli;

import io.e5stream.embed.encoder.Device;
import io.e5stream.training.pair.TrainingPair;
import io.e5stream.training.teacher.CrossEncoder;
import io.e5stream.training.teacher.TeacherScores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** A cross-encoder whose scores the pairs get, if one is given. */
final class TeacherFlags {

  /** Scores blocks of pairs until closed. */
  interface Scoring extends AutoCloseable {
    List<TrainingPair> of(List<TrainingPair> pairs);

    @Override
    void close();
  }

  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--teacher",
      paramLabel = "DIR",
      description =
          "Score each pair's passage and negatives with a cross-encoder, to distil from: a directory"
              + " with model.onnx (output logits, one a pair) and tokenizer.json.")
  private Path directory;

  @Option(
      names = "--teacher-tokens",
      paramLabel = "N",
      defaultValue = "512",
      description =
          "Most tokens of query and passage that the teacher reads; the longer one is cut first"
              + " (default: ${DEFAULT-VALUE}).")
  private int maxTokens;

  boolean isGiven() {
    return directory != null;
  }

  /** Refuses what is no teacher before the work. */
  void check() {
    if (isGiven() && !Files.isDirectory(directory)) {
      throw misuse("--teacher: there is no directory " + directory.toAbsolutePath());
    }
    // Two texts of a token each and what parts them.
    if (maxTokens < 5) {
      throw misuse("--teacher-tokens %d: must be at least 5".formatted(maxTokens));
    }
  }

  /** Opens it; without one pairs stay as they are. */
  Scoring open(Device device) {
    if (!isGiven()) {
      return new Scoring() {
        @Override
        public List<TrainingPair> of(List<TrainingPair> pairs) {
          return pairs;
        }

        @Override
        public void close() {}
      };
    }
    CrossEncoder teacher = CrossEncoder.open(directory, maxTokens, device);
    TeacherScores scores = new TeacherScores(teacher);
    return new Scoring() {
      @Override
      public List<TrainingPair> of(List<TrainingPair> pairs) {
        return scores.of(pairs);
      }

      @Override
      public void close() {
        teacher.close();
      }
    };
  }

  private CommandLine.ParameterException misuse(String problem) {
    return new CommandLine.ParameterException(spec.commandLine(), problem);
  }
}
