package io.e5stream.embed.operator;

import io.e5stream.ingest.ChunkedChange;
import io.e5stream.ingest.EmbeddedChange;
import io.e5stream.ingest.EmbeddedPair;
import io.e5stream.ingest.PairChange;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The stages of jobs that embed. */
public final class EmbedStage {

  public static final String UID = "embed";
  public static final String PAIRS_UID = "embed-pairs";

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
            new MicroBatchEmbedOperatorFactory<>(settings, new PassageTexts()))
        .uid(UID)
        .name("embed");
  }

  /**
   * Embeds both sides of each pair, in their roles.
   *
   * @param changes none a withdrawal, which fails the job: these have nothing to embed and go
   *     around this stage. What was overtaken thereby is found out behind it, where the changes of
   *     an id meet again, by their versions
   * @return the same changes in the same order, with vectors
   */
  public static SingleOutputStreamOperator<EmbeddedPair> pairs(
      DataStream<PairChange> changes, EmbedSettings settings) {
    return changes
        .transform(
            PAIRS_UID,
            TypeInformation.of(EmbeddedPair.class),
            new MicroBatchEmbedOperatorFactory<>(settings, new PairTexts()))
        .uid(PAIRS_UID)
        .name(PAIRS_UID);
  }
}
