package io.e5stream.ingest.pair;

import io.e5stream.ingest.PairChange;
import io.e5stream.ingest.file.CleanPairJson;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;

/**
 * Clean pairs as files of JSON Lines, exactly once: each checkpoint ends a file of every subtask
 * that had changes, and the file shows when the checkpoint is complete. Until then its name begins
 * with a dot.
 */
public final class PairFileSink {

  /** How the names of files end. */
  public static final String SUFFIX = ".jsonl";

  private PairFileSink() {}

  /**
   * The sink.
   *
   * @param directory on any of Flink's file systems; the files lie in it directly
   */
  public static FileSink<PairChange> to(Path directory) {
    return FileSink.<PairChange>forRowFormat(
            directory,
            (change, out) -> {
              out.write(CleanPairJson.write(change));
              out.write('\n');
            })
        .withBucketAssigner(new BasePathBucketAssigner<>())
        .withRollingPolicy(OnCheckpointRollingPolicy.build())
        .withOutputFileConfig(new OutputFileConfig("pairs", SUFFIX))
        .build();
  }
}
