package io.e5stream.filter.operator;

import io.e5stream.filter.duplicate.DuplicateMode;
import io.e5stream.filter.options.DuplicateSettings;
import io.e5stream.filter.options.RejectedVersion;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The stage of a job that turns down duplicates.
 *
 * <pre>
 * changes by id ─► probes ──────────(forward)──────────► verdicts ─► changes by id
 *                    └─ small probes ─► owners by bucket ─► answers by id ─┘
 * </pre>
 *
 * <p>Only the probes travel by bucket; the changes themselves stay where their id has its key.
 */
public final class DuplicateStage {

  private DuplicateStage() {}

  /**
   * Turns down pairs that are duplicates of one that came before; passes on the rest, and what is
   * rejected or withdrawn already.
   *
   * @param rejectedVersion whether an older version stays, and with it its claims
   * @return as many changes, those of one id in the same order, and all of an id in one subtask
   *     when {@code filter.duplicates} is not none
   */
  public static DataStream<Judged> pairs(
      DataStream<Judged> judged, DuplicateSettings settings, RejectedVersion rejectedVersion) {
    return settings.mode() == DuplicateMode.NONE
        ? judged
        : apply(
            judged.keyBy(Judged::id, Types.STRING),
            new DuplicablePair(),
            settings,
            rejectedVersion,
            "pair-duplicates");
  }

  /**
   * The same for documents; what no exchange has moved since it was keyed by document id is not
   * moved here either.
   */
  static DataStream<JudgedDocument> documents(
      DataStream<JudgedDocument> judged,
      DuplicateSettings settings,
      RejectedVersion rejectedVersion) {
    return settings.mode() == DuplicateMode.NONE
        ? judged
        : apply(
            DataStreamUtils.reinterpretAsKeyedStream(judged, JudgedDocument::id, Types.STRING),
            new DuplicableDocument(),
            settings,
            rejectedVersion,
            "document-duplicates");
  }

  private static <T> SingleOutputStreamOperator<T> apply(
      KeyedStream<T, String> judged,
      Duplicable<T> kind,
      DuplicateSettings settings,
      RejectedVersion rejectedVersion,
      String uid) {
    TypeInformation<T> type = judged.getType();
    TypeInformation<Tuple2<T, Ask>> askedType = Types.TUPLE(type, TypeInformation.of(Ask.class));
    SingleOutputStreamOperator<Tuple2<T, Ask>> asked =
        judged
            .process(new DuplicateProbes<>(kind, settings, rejectedVersion), askedType)
            .uid(uid + "-probes")
            .name("probe for duplicates");
    SingleOutputStreamOperator<Answer> answers =
        asked
            .getSideOutput(DuplicateProbes.PROBES)
            .keyBy(Probe::bucket, Types.LONG)
            .process(new BucketOwners(settings.ttl()), TypeInformation.of(Answer.class))
            .uid(uid + "-owners")
            .name("owners of buckets");
    KeySelector<Tuple2<T, Ask>, String> id = change -> kind.id(change.f0);
    return DataStreamUtils.reinterpretAsKeyedStream(asked, id, Types.STRING)
        .connect(answers.keyBy(Answer::id, Types.STRING))
        .process(new DuplicateVerdicts<>(kind, askedType), type)
        .uid(uid + "-verdicts")
        .name("judge duplicates");
  }
}
