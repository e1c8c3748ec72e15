package io.e5stream.ingest.text;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pure work on a text that may fail: an error of ours that some text brings out.
 *
 * <p>To fail would let one text of the web stop the job, again after each restart. Errors of the
 * machine, such as a lack of memory, are not the text's: they fail the job.
 *
 * <p>Only for work that neither writes state nor sends records: a failure of an operator that comes
 * after must not end here. One thread.
 */
public final class TextGuard {

  /** Failures that are logged, with their cause; to count all of them is the caller's. */
  private static final int LOGGED = 100;

  private static final Logger LOG = LoggerFactory.getLogger(TextGuard.class);

  private final String work;
  private final String fate;
  private int failures;

  /**
   * For the log.
   *
   * @param work what may fail, such as "a rule"
   * @param fate what becomes of the text then, such as "turned down"
   */
  public TextGuard(String work, String fate) {
    this.work = work;
    this.fate = fate;
  }

  /**
   * The result of some work.
   *
   * @param id of what it is about, for the log
   * @param otherwise the result when it fails
   */
  public <R> R get(String id, Supplier<? extends R> pure, Supplier<? extends R> otherwise) {
    try {
      return pure.get();
    } catch (RuntimeException | StackOverflowError e) {
      if (failures < LOGGED) {
        failures++;
        LOG.error("{} failed on {}, which is {}", work, id, fate, e);
      }
      return otherwise.get();
    }
  }
}
