package io.e5stream.embed.operator;

import io.e5stream.ingest.ChunkedChange;
import io.e5stream.ingest.EmbeddedChange;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The stage of a job that embeds. */
public final class EmbedStage {

  public static final String UID = "embed";

  private EmbedStage() {}

  /**
   * Embeds the passages of each change.
   *
   * @return the same changes in the same order, with vectors; chained to its input and its consumer
   *     where these allow it, since vectors are dear to copy
   */
  public static SingleOutputStreamOperator<EmbeddedChange> embed(
      DataStream<ChunkedChange> changes, EmbedSettings settings) {
    return changes
        .transform(
            "embed",
            TypeInformation.of(EmbeddedChange.class),
            new MicroBatchEmbedOperatorFactory(settings))
        .uid(UID)
        .name("embed");
  }
}
