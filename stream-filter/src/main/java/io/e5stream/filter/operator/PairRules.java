package io.e5stream.filter.operator;

import io.e5stream.filter.Side;
import io.e5stream.filter.Verdict.Rejected;
import io.e5stream.ingest.PairChange;
import io.e5stream.ingest.TextPair;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Judges pairs; a withdrawal passes. */
final class PairRules extends RichMapFunction<PairChange, Judged> {

  private static final long serialVersionUID = 1;

  private final RuleSource<TextPair> source;
  private transient GuardedRules<TextPair> rules;

  PairRules(RuleSource<TextPair> source) {
    this.source = source;
  }

  @Override
  public void open(OpenContext context) {
    rules =
        GuardedRules.open(
            source, Side.PAIR, getRuntimeContext().getMetricGroup().counter(RuleStage.FAILURES));
  }

  @Override
  public Judged map(PairChange change) {
    if (change.isWithdrawal()) {
      return Judged.passed(change);
    }
    Rejected why = rules.judge(change.id(), change.pair());
    return why == null ? Judged.passed(change) : Judged.rejected(change, why);
  }
}
