package io.e5stream.pipeline.kill;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What stays the same over the runs of an index.
 *
 * @param kafka address of the broker
 * @param documents topic
 * @param deadLetters topic
 * @param directory of checkpoints and output
 * @param off the sink's rule to switch off, null for none
 */
record IndexSettings(
    String index, String kafka, String documents, String deadLetters, Path directory, Rule off) {

  /** Where the checkpoints lie. */
  Path checkpoints() {
    return directory.resolve("checkpoints").resolve(index);
  }

  /** Flags of the JVM that defines the job. */
  List<String> jobFlags() {
    return off == null ? List.of() : List.of(off.offFlag());
  }

  /**
   * Arguments of the job, wherever it runs.
   *
   * @param storePort port of the vector store, or of a proxy in front of it
   * @param interval between checkpoints
   */
  List<String> jobArguments(int storePort, Duration interval) {
    return List.of(
        "--index",
        index,
        "--kafka",
        kafka,
        "--qdrant",
        "http://127.0.0.1:" + storePort,
        "-Dtopics.documents=" + documents,
        "-Dtopics.dead-letters=" + deadLetters,
        "-Dexecution.checkpointing.interval=" + interval.toMillis() + "ms",
        "-Dparallelism.default=2",
        // Many small writes, so that kills meet them at every stage.
        "-Dsink.batch.max-age=50ms",
        // Many chunks of few words, which are quick to embed.
        "-Dchunk.max-tokens=48",
        "-Dchunk.title-max-tokens=12");
  }
}
