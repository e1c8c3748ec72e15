package io.e5stream.pipeline.train;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.operator.EmbedOptions;
import io.e5stream.embed.registry.FreeHeap;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.pipeline.job.LocalBatch;
import io.e5stream.training.consistency.ConsistencyFilter;
import io.e5stream.training.consistency.FilterCounts;
import io.e5stream.training.consistency.FilterFiles;
import io.e5stream.training.consistency.FilterReport;
import io.e5stream.training.consistency.FilterSettings;
import io.e5stream.training.consistency.PairSourceFactory;
import io.e5stream.training.consistency.PoolMemory;
import io.e5stream.training.pair.PairSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * One run of the consistency filter, in this JVM.
 *
 * @param pairs what is filtered
 * @param options of the model: bundle, precision, device
 * @param settings of the filter
 * @param parallelism subtasks
 */
public record FilterRun(
    PairSourceFactory pairs, Configuration options, FilterSettings settings, int parallelism) {

  private static final long POLL_MILLIS = 500;

  /** How many pairs there are, until they are counted. */
  private static final long UNKNOWN = -1;

  /**
   * Filters the pairs. What comes of it appears at once and whole, or not at all.
   *
   * @param out directory to make
   * @param staging directory of the caller, on the same disk, for what is made on the way: the
   *     pairs and their vectors
   * @throws IllegalArgumentException when a pair cannot be read, the pool does not fit into memory,
   *     or there are no pairs
   * @throws ExecutionException with the failure of the job
   */
  public FilterReport run(Path out, Path staging, EvalProgress progress)
      throws IOException, ExecutionException, InterruptedException {
    Bundle bundle = Bundle.load(options.get(EmbedOptions.BUNDLE));
    PairSource source = pairs.open();
    progress.stage("reading", UNKNOWN);
    long read = source.forEach(pair -> progress.advance(1));
    if (read == 0) {
      throw new IllegalArgumentException("there are no pairs in " + source.description());
    }
    PoolMemory.check(settings, read, bundle.manifest().dimension(), FreeHeap.bytes());
    Path made = Files.createDirectory(staging.resolve("filtered"));
    Path scratch = Files.createDirectory(staging.resolve("scratch"));
    FilterCounts counts = execute(made, scratch, new FilterStages(progress, read, parallelism));
    if (counts.total() != read) {
      throw new IllegalStateException(
          "of %,d pairs of %s %,d came out of the filter: they changed on the way"
              .formatted(read, source.description(), counts.total()));
    }
    FilterReport report =
        new FilterReport(
            source.description(),
            bundle,
            EmbedOptions.precision(options).toString(),
            settings,
            counts);
    report.write(made);
    Files.createDirectories(out.toAbsolutePath().getParent());
    Files.move(made, out);
    return report;
  }

  private FilterCounts execute(Path made, Path scratch, FilterStages stages)
      throws ExecutionException, InterruptedException {
    StreamExecutionEnvironment environment = LocalBatch.environment(options, parallelism, scratch);
    ConsistencyFilter.outcomes(
            ConsistencyFilter.pairs(environment, pairs),
            EmbedOptions.embedding(options).encoder(),
            settings)
        .sinkTo(new FilterFiles(made.toString()))
        .setParallelism(1)
        .uid("files")
        .name("files");
    JobClient job = start(environment);
    while (true) {
      try {
        JobExecutionResult result =
            job.getJobExecutionResult().get(POLL_MILLIS, TimeUnit.MILLISECONDS);
        return FilterCounts.of(result.getAllAccumulatorResults());
      } catch (TimeoutException running) {
        stages.show(FilterCounts.of(accumulators(job)));
      }
    }
  }

  private static JobClient start(StreamExecutionEnvironment environment) throws ExecutionException {
    try {
      return environment.executeAsync("consistency-filter");
    } catch (Exception e) { // so its signature
      throw new ExecutionException(e);
    }
  }

  /** None when the job has just ended: then its result tells more. */
  private static Map<String, Object> accumulators(JobClient job)
      throws ExecutionException, InterruptedException {
    try {
      return job.getAccumulators()
          .exceptionally(ended -> Map.of())
          .get(POLL_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | IllegalStateException busyOrGone) {
      return Map.of(); // gone: the cluster of a job that has just ended throws, outside the future
    }
  }
}
