package io.e5stream.pipeline.pairs;

import io.e5stream.embed.operator.EmbedStage;
import io.e5stream.filter.Rejection;
import io.e5stream.filter.operator.ConsistencyStage;
import io.e5stream.filter.operator.DuplicateStage;
import io.e5stream.filter.operator.EmbeddedPair;
import io.e5stream.filter.operator.Judged;
import io.e5stream.filter.operator.MaskStage;
import io.e5stream.filter.operator.RuleStage;
import io.e5stream.filter.operator.SettleStage;
import io.e5stream.filter.options.DuplicateSettings;
import io.e5stream.filter.options.SettleSettings;
import io.e5stream.ingest.DeadLetter;
import io.e5stream.ingest.PairChange;
import io.e5stream.ingest.pair.PairForming;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The topology of the pairs job: form pairs of raw records, judge them by rules, check consistency
 * where asked for, turn down duplicates, settle.
 *
 * <p>Duplicates are looked for last, since what is turned down for another reason must not stand in
 * the way of what has the same text. The changes of a pair stay in order through all stages.
 *
 * @param options of rules, masking, duplicates and settling
 * @param consistency the check by the model; null for none
 * @param pairs takes every pair that is formed or withdrawn
 * @param clean takes the changes of the pairs that passed
 * @param files takes them as well; null for none
 * @param rejected takes what was turned down
 * @param deadLetters takes raw records that could not be decoded
 */
record PairsJob(
    Configuration options,
    ConsistencyCheck consistency,
    Sink<PairChange> pairs,
    Sink<PairChange> clean,
    Sink<PairChange> files,
    Sink<Rejection> rejected,
    Sink<DeadLetter> deadLetters) {

  /** Defines the job on its input. */
  void define(PairForming formed) {
    DataStream<PairChange> changes = MaskStage.pairs(formed.changes(), options);
    changes.sinkTo(pairs).uid("pairs").name("pairs");
    DataStream<Judged> judged = checked(RuleStage.pairs(changes, options));
    SettleSettings settling = SettleSettings.from(options);
    SingleOutputStreamOperator<PairChange> settled =
        SettleStage.settle(
            DuplicateStage.pairs(
                judged, DuplicateSettings.from(options), settling.rejectedVersion()),
            settling);
    settled.sinkTo(clean).uid("clean-pairs").name("clean pairs");
    if (files != null) {
      settled.sinkTo(files).uid("clean-pair-files").name("files of clean pairs");
    }
    settled.getSideOutput(SettleStage.REJECTIONS).sinkTo(rejected).uid("rejected").name("rejected");
    formed.deadLetters().sinkTo(deadLetters).uid("dead-letters").name("dead letters");
  }

  private DataStream<Judged> checked(DataStream<Judged> judged) {
    if (consistency == null) {
      return judged;
    }
    KeyedStream<Judged, String> byId = judged.keyBy(Judged::id, Types.STRING);
    // Only moved by its key: the model has no use for keyed state.
    DataStream<Judged> moved =
        new DataStream<>(byId.getExecutionEnvironment(), byId.getTransformation());
    DataStream<EmbeddedPair> embedded =
        EmbedStage.embed(
            moved,
            consistency.embedding(),
            new JudgedTexts(),
            TypeInformation.of(EmbeddedPair.class),
            "embed-pairs");
    return ConsistencyStage.rank(embedded, consistency.settings(), consistency.model());
  }
}
