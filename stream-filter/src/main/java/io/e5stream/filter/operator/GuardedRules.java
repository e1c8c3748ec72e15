package io.e5stream.filter.operator;

import io.e5stream.filter.Limit;
import io.e5stream.filter.Side;
import io.e5stream.filter.Verdict;
import io.e5stream.filter.Verdict.Rejected;
import java.util.function.Function;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rules, one of which may fail: an error of ours that some text brings out.
 *
 * <p>What cannot be judged is turned down, by the rule {@value #FAILED}. To pass it on would let in
 * what nobody looked at; to fail would let one text of the web stop the job, again after each
 * restart. Its text is on the rejected topic, so that nothing is lost, and the count and the log
 * show it. Errors of the machine, such as a lack of memory, are not the text's: they fail the job.
 *
 * @param <S> what is judged
 */
final class GuardedRules<S> {

  static final String FAILED = "rule.failed";

  /** Failures that are logged with their cause; all are counted. */
  private static final int LOGGED = 100;

  private static final Logger LOG = LoggerFactory.getLogger(GuardedRules.class);

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
    try {
      return rules.apply(subject) instanceof Rejected rejected ? rejected : null;
    } catch (RuntimeException | StackOverflowError e) {
      failures.inc();
      if (failures.getCount() <= LOGGED) {
        LOG.error("a rule failed on {}, which is turned down", id, e);
      }
      return new Rejected(FAILED, side, 1, Limit.Bound.AT_MOST, 0);
    }
  }
}
