package io.e5stream.filter.operator;

import io.e5stream.filter.masking.Masker;
import io.e5stream.filter.options.FilterConfig;
import io.e5stream.ingest.PairChange;
import io.e5stream.ingest.TextPair;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.configuration.Configuration;

/** Masks both sides of each pair. */
final class PairMask extends RichMapFunction<PairChange, PairChange> {

  private static final long serialVersionUID = 1;

  private final Configuration options;
  private transient Masker masker;

  PairMask(Configuration options) {
    this.options = options;
  }

  @Override
  public void open(OpenContext context) {
    masker = FilterConfig.masker(options);
  }

  @Override
  public PairChange map(PairChange change) {
    if (change.isWithdrawal()) {
      return change;
    }
    TextPair pair = change.pair();
    return PairChange.formed(
        new TextPair(
            pair.id(),
            masker.mask(pair.query()).text(),
            masker.mask(pair.passage()).text(),
            pair.source(),
            pair.signals()),
        change.version(),
        change.time());
  }
}
