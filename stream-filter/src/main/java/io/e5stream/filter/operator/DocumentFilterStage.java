package io.e5stream.filter.operator;

import io.e5stream.filter.Rejection;
import io.e5stream.filter.options.DuplicateSettings;
import io.e5stream.filter.options.FilterOptions;
import io.e5stream.filter.options.RejectedVersion;
import io.e5stream.ingest.ResolvedChange;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.OutputTag;

/**
 * The filter in front of the embedder: masks, judges what is to be indexed by the profile {@code
 * documents}, turns down duplicates.
 */
public final class DocumentFilterStage {

  public static final String UID = "document-settle";

  /** What was turned down, with the reason: side output of {@link #filter}. */
  public static final OutputTag<Rejection> REJECTIONS =
      new OutputTag<>("rejected-documents", TypeInformation.of(Rejection.class));

  private DocumentFilterStage() {}

  /**
   * Filters.
   *
   * @param changes keyed by document and not moved since: those of one document are in one subtask,
   *     the one of its key
   * @return the changes in the same order for each document, in the same subtask; a rejected one as
   *     the deletion of its older version, or not at all
   */
  public static SingleOutputStreamOperator<ResolvedChange> filter(
      DataStream<ResolvedChange> changes, Configuration options) {
    DataStream<JudgedDocument> judged =
        RuleStage.documents(MaskStage.documents(changes, options), options);
    RejectedVersion rejectedVersion = options.get(FilterOptions.REJECTED_VERSION);
    return DuplicateStage.documents(judged, DuplicateSettings.from(options), rejectedVersion)
        .process(new DocumentSettle(rejectedVersion), TypeInformation.of(ResolvedChange.class))
        .uid(UID)
        .name("settle documents");
  }
}
