package io.e5stream.filter.operator;

import io.e5stream.filter.Side;
import io.e5stream.filter.Verdict.Rejected;
import io.e5stream.ingest.ResolvedChange;
import io.e5stream.ingest.ResolvedChange.Action;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Judges the texts of documents that are to be indexed; a refresh or deletion passes. */
final class DocumentRules extends RichMapFunction<ResolvedChange, JudgedDocument> {

  private static final long serialVersionUID = 1;

  private final RuleSource<String> source;
  private transient GuardedRules<String> rules;

  DocumentRules(RuleSource<String> source) {
    this.source = source;
  }

  @Override
  public void open(OpenContext context) {
    rules =
        GuardedRules.open(
            source,
            Side.DOCUMENT,
            getRuntimeContext().getMetricGroup().counter(RuleStage.FAILURES));
  }

  @Override
  public JudgedDocument map(ResolvedChange change) {
    if (change.action() != Action.INDEX) {
      return JudgedDocument.passed(change);
    }
    Rejected why = rules.judge(change.id(), change.change().document().text());
    return why == null ? JudgedDocument.passed(change) : JudgedDocument.rejected(change, why);
  }
}
