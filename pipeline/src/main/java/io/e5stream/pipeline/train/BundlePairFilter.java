package io.e5stream.pipeline.train;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.operator.EmbedOptions;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.pipeline.eval.TemporaryDirectory;
import io.e5stream.training.consistency.FilterSettings;
import io.e5stream.training.consistency.PairFilesFactory;
import io.e5stream.training.pair.PairFiles;
import io.e5stream.training.pair.TrainingPair;
import io.e5stream.training.pair.TrainingPairJson;
import io.e5stream.training.run.PairFilter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.flink.configuration.Configuration;

/**
 * The consistency filter's job, for callers that have pairs in memory.
 *
 * @param options of the model but for the bundle: precision, device
 * @param settings of the filter
 * @param parallelism subtasks
 * @param scratch directory in which files are made on the way, with room for the vectors
 */
public record BundlePairFilter(
    Configuration options,
    FilterSettings settings,
    int parallelism,
    Path scratch,
    EvalProgress progress)
    implements PairFilter {

  @Override
  public List<TrainingPair> keep(List<TrainingPair> pairs, Bundle model) throws IOException {
    Files.createDirectories(scratch);
    Path directory = Files.createTempDirectory(scratch, ".filter-");
    try {
      Path file = directory.resolve("pairs.jsonl");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        for (TrainingPair pair : pairs) {
          out.write(TrainingPairJson.write(pair));
          out.write('\n');
        }
      }
      Configuration own = new Configuration(options);
      own.set(EmbedOptions.BUNDLE, model.directory().toString());
      Path staging = Files.createDirectory(directory.resolve("staging"));
      Path result = directory.resolve("result");
      var unused =
          new FilterRun(new PairFilesFactory(file.toString()), own, settings, parallelism)
              .run(result, staging, progress);
      List<TrainingPair> kept = new ArrayList<>();
      long unusedCount = PairFiles.of(result).forEach(kept::add);
      return kept;
    } catch (ExecutionException e) {
      Throwable cause = e;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      throw new IOException("the consistency filter failed: " + cause.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while filtering", e);
    } finally {
      TemporaryDirectory.delete(directory);
    }
  }
}
