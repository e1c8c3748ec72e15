package io.e5stream.embed.operator;

import io.e5stream.ingest.ChunkedChange;
import io.e5stream.ingest.EmbeddedChange;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The stages of jobs that embed. */
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
    return embed(
        changes, settings, new PassageTexts(), TypeInformation.of(EmbeddedChange.class), UID);
  }

  /**
   * Embeds elements of any kind.
   *
   * @param type of what comes out
   * @param uid of the operator
   * @return an element for each, in the same order; one without texts passes behind those that wait
   */
  public static <I, O> SingleOutputStreamOperator<O> embed(
      DataStream<I> elements,
      EmbedSettings settings,
      Embeddable<I, O> embeddable,
      TypeInformation<O> type,
      String uid) {
    return elements
        .transform(uid, type, new MicroBatchEmbedOperatorFactory<>(settings, embeddable))
        .uid(uid)
        .name(uid);
  }
}
