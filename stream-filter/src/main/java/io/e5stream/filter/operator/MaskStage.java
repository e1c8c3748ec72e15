package io.e5stream.filter.operator;

import io.e5stream.filter.options.FilterOptions;
import io.e5stream.ingest.PairChange;
import io.e5stream.ingest.ResolvedChange;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * The stage of a job that replaces personal data and secrets; comes before anything is written. A
 * masker that fails fails the job: nothing unmasked may go on.
 */
public final class MaskStage {

  public static final String PAIRS_UID = "pair-mask";

  static final String DOCUMENTS_UID = "document-mask";

  private MaskStage() {}

  /** The pairs with what {@code filter.mask} names masked; the same stream when it names none. */
  public static DataStream<PairChange> pairs(
      DataStream<PairChange> changes, Configuration options) {
    return options.get(FilterOptions.MASK).isEmpty()
        ? changes
        : changes
            .map(new PairMask(FilterKeys.of(options)))
            .returns(changes.getType())
            .uid(PAIRS_UID)
            .name("mask pairs");
  }

  /** The same for documents. */
  static DataStream<ResolvedChange> documents(
      DataStream<ResolvedChange> changes, Configuration options) {
    return options.get(FilterOptions.MASK).isEmpty()
        ? changes
        : changes
            .map(new DocumentMask(FilterKeys.of(options)))
            .returns(changes.getType())
            .uid(DOCUMENTS_UID)
            .name("mask documents");
  }
}
