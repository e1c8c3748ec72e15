package io.e5stream.pipeline.index;

import io.e5stream.filter.operator.DocumentFilterStage;
import io.e5stream.filter.operator.RejectedSink;
import io.e5stream.filter.options.FilterFingerprint;
import io.e5stream.ingest.ResolvedChange;
import java.util.function.UnaryOperator;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The filter of an index job, with its end for what it turns down. */
final class DocumentFilter {

  private static final String REJECTED_UID = "rejected";

  private DocumentFilter() {}

  /** What filters the changes of documents; the identity when the options ask for no filter. */
  static UnaryOperator<DataStream<ResolvedChange>> of(Configuration options) {
    return isOn(options) ? changes -> filtered(changes, options) : UnaryOperator.identity();
  }

  /**
   * What a document's verdict depends on, to be told from other settings; empty without a filter,
   * so that the state of jobs without one stays valid.
   */
  static String fingerprint(Configuration options) {
    return isOn(options) ? "|" + FilterFingerprint.ofDocuments(options) : "";
  }

  static boolean isOn(Configuration options) {
    return options.get(IndexOptions.FILTER) == IndexFilter.DOCUMENTS;
  }

  private static DataStream<ResolvedChange> filtered(
      DataStream<ResolvedChange> changes, Configuration options) {
    SingleOutputStreamOperator<ResolvedChange> filtered =
        DocumentFilterStage.filter(changes, options);
    filtered
        .getSideOutput(DocumentFilterStage.REJECTIONS)
        .sinkTo(RejectedSink.kafka(options, IndexLauncher.group(options) + "/rejected"))
        .uid(REJECTED_UID)
        .name("rejected");
    return filtered;
  }
}
