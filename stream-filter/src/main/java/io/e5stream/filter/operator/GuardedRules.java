package io.e5stream.filter.operator;

import io.e5stream.filter.Limit;
import io.e5stream.filter.Side;
import io.e5stream.filter.Verdict;
import io.e5stream.filter.Verdict.Rejected;
import io.e5stream.ingest.text.TextGuard;
import java.util.function.Function;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.execution.SuppressRestartsException;

/**
 * Rules, one of which may fail on some text, see {@link TextGuard}.
 *
 * <p>What cannot be judged is turned down, by the rule {@value #FAILED}: to pass it on would let in
 * what nobody looked at. It is on the rejected topic as all that is turned down, and the count and
 * the log show it.
 *
 * @param <S> what is judged
 */
final class GuardedRules<S> {

  static final String FAILED = "rule.failed";

  private final TextGuard guard = new TextGuard("a rule", "turned down");
  private final Function<S, Verdict> rules;
  private final Side side;
  private final Counter failures;

  private GuardedRules(Function<S, Verdict> rules, Side side, Counter failures) {
    this.rules = rules;
    this.side = side;
    this.failures = failures;
  }

  /**
   * Opens the rules.
   *
   * @throws SuppressRestartsException for settings that cannot be met: restarting cannot help
   */
  static <S> GuardedRules<S> open(RuleSource<S> source, Side side, Counter failures) {
    try {
      return new GuardedRules<>(source.open(), side, failures);
    } catch (IllegalArgumentException e) {
      throw new SuppressRestartsException(e);
    }
  }

  /** Why a subject is turned down, or null. */
  Rejected judge(String id, S subject) {
    Verdict verdict = guard.get(id, () -> rules.apply(subject), this::failed);
    return verdict instanceof Rejected rejected ? rejected : null;
  }

  private Rejected failed() {
    failures.inc();
    return new Rejected(FAILED, side, 1, Limit.Bound.AT_MOST, 0);
  }
}
