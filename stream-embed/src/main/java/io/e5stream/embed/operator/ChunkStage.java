package io.e5stream.embed.operator;

import io.e5stream.ingest.ChunkedChange;
import io.e5stream.ingest.DeadLetter;
import io.e5stream.ingest.ResolvedChange;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.OutputTag;

/**
 * The stage of a job that cuts documents into passages.
 *
 * <p>A document whose text leaves no tokens becomes a dead letter, as a record that cannot be
 * decoded does: an older version of it stays in the index. Such records count as {@code
 * dead_letter} in this stage's checkpointed state.
 */
public final class ChunkStage {

  public static final String UID = "chunk";

  /** Side output of {@link #chunk}. */
  public static final OutputTag<DeadLetter> DEAD_LETTERS =
      new OutputTag<>("unembeddable", TypeInformation.of(DeadLetter.class));

  private ChunkStage() {}

  /**
   * Cuts the document of each change that is to be indexed; passes the others on.
   *
   * @param bundleLocation whose tokenizer and prefix count; opened in each subtask
   * @return the changes in the same order, without those that are in {@link #DEAD_LETTERS}
   */
  public static SingleOutputStreamOperator<ChunkedChange> chunk(
      DataStream<ResolvedChange> changes, String bundleLocation, ChunkOptions options) {
    return changes
        .process(
            new ChunkFunction(bundleLocation, options), TypeInformation.of(ChunkedChange.class))
        .uid(UID)
        .name("chunk");
  }
}
