package io.e5stream.ingest.pair;

import io.e5stream.ingest.source.Formed;
import io.e5stream.ingest.source.Formed.Reason;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pure work on a record's text that may fail: an error of ours that some text brings out.
 *
 * <p>What cannot be formed is left out, and what was formed before it is withdrawn like anything
 * that is a pair no more. To fail would let one text of the web stop the job, again after each
 * restart. Errors of the machine, such as a lack of memory, are not the text's: they fail the job.
 *
 * <p>Only for work that neither writes state nor sends records: a failure of an operator that comes
 * after must not end here. One thread.
 */
final class FormingGuard {

  /** Failures that are logged with their cause; all are counted. */
  private static final int LOGGED = 100;

  private static final Logger LOG = LoggerFactory.getLogger(FormingGuard.class);

  private int failures;

  /** What is formed; all of it left out as unreadable when that fails. */
  Formed form(String id, Supplier<Formed> work) {
    return get(id, work, Formed.leftOut(id, Reason.UNREADABLE));
  }

  /**
   * The result of some work.
   *
   * @param id of what it is about, for the log
   * @param otherwise the result when it fails
   */
  <R> R get(String id, Supplier<R> work, R otherwise) {
    try {
      return work.get();
    } catch (RuntimeException | StackOverflowError e) {
      if (failures < LOGGED) {
        failures++;
        LOG.error("forming failed on {}, which is left out", id, e);
      }
      return otherwise;
    }
  }
}
