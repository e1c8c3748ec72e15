package io.e5stream.filter.operator;

import io.e5stream.filter.masking.Masker;
import io.e5stream.filter.options.FilterConfig;
import io.e5stream.ingest.Document;
import io.e5stream.ingest.DocumentChange;
import io.e5stream.ingest.ResolvedChange;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.configuration.Configuration;

/** Masks title and text of each document. Its origin keeps the original bytes. */
final class DocumentMask extends RichMapFunction<ResolvedChange, ResolvedChange> {

  private static final long serialVersionUID = 1;

  private final Configuration options;
  private transient Masker masker;

  DocumentMask(Configuration options) {
    this.options = options;
  }

  @Override
  public void open(OpenContext context) {
    masker = FilterConfig.masker(options);
  }

  @Override
  public ResolvedChange map(ResolvedChange resolved) {
    DocumentChange change = resolved.change();
    if (change.isTombstone()) {
      return resolved;
    }
    Document document = change.document();
    Document masked =
        new Document(
            document.id(),
            masker.mask(document.title()).text(),
            masker.mask(document.text()).text(),
            document.source(),
            document.version(),
            document.metadata());
    return new ResolvedChange(
        DocumentChange.upsert(masked, change.origin()),
        resolved.action(),
        resolved.version(),
        resolved.contentVersion(),
        resolved.outcome());
  }
}
