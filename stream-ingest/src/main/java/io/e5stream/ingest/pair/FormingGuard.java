package io.e5stream.ingest.pair;

import io.e5stream.ingest.source.Formed;
import io.e5stream.ingest.source.Formed.Reason;
import io.e5stream.ingest.text.TextGuard;
import java.util.function.Supplier;

/**
 * Forming that may fail on some text, see {@link TextGuard}. What cannot be formed is left out, as
 * {@code unreadable}, and what was formed before it is withdrawn like anything that is a pair no
 * more.
 */
final class FormingGuard {

  private final TextGuard guard = new TextGuard("forming", "left out");

  /** What is formed; all of it left out as unreadable when that fails. */
  Formed form(String id, Supplier<Formed> work) {
    return guard.get(id, work, () -> Formed.leftOut(id, Reason.UNREADABLE));
  }

  /**
   * The result of some work.
   *
   * @param id of what it is about, for the log
   * @return null when it fails
   */
  <R> R orNull(String id, Supplier<R> work) {
    return guard.get(id, work, () -> null);
  }
}
