package io.e5stream.ingest.pair;

import io.e5stream.ingest.PairChange;
import io.e5stream.ingest.PairCount;
import io.e5stream.ingest.PairCounts;
import io.e5stream.ingest.TextPair;
import io.e5stream.ingest.source.Formed;
import io.e5stream.ingest.source.Formed.LeftOut;
import io.e5stream.ingest.source.Formed.Reason;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Compares what is formed with what was formed before, sends the difference and counts it.
 *
 * @param source counted for
 * @param counts where
 * @param guard against failures on a pair's text
 * @param settings fingerprint, see {@link ContentHash}
 * @param maxCharacters UTF-16 units of a pair in all; a longer one is left out, since no record
 *     could hold it
 */
record FormedDiff(
    String source, PairCounts counts, FormingGuard guard, String settings, int maxCharacters) {

  /**
   * Sends pairs that are new, changed, or to be judged by other settings, and withdraws those that
   * are formed no more.
   *
   * @param before content hashes by id, as this method returned them last
   * @return content hashes by id of what is formed now
   */
  Map<String, Long> send(
      Formed formed, Map<String, Long> before, long version, long time, Consumer<PairChange> out) {
    Map<String, Long> now = new HashMap<>();
    for (TextPair pair : formed.pairs()) {
      if (characters(pair) > maxCharacters) {
        leftOut(Reason.TOO_LONG);
        continue;
      }
      Long hash = guard.orNull(pair.id(), () -> ContentHash.of(pair, settings));
      if (hash == null) {
        leftOut(Reason.UNREADABLE);
        continue;
      }
      now.put(pair.id(), hash);
      if (hash.equals(before.get(pair.id()))) {
        counts.add(source, PairCount.UNCHANGED);
      } else {
        counts.add(source, PairCount.FORMED);
        out.accept(PairChange.formed(pair, version, time));
      }
    }
    for (LeftOut candidate : formed.leftOut()) {
      leftOut(candidate.reason());
    }
    for (String id : before.keySet()) {
      if (!now.containsKey(id)) {
        counts.add(source, PairCount.WITHDRAWN);
        out.accept(PairChange.withdrawn(id, source, version, time));
      }
    }
    return now;
  }

  private void leftOut(Reason reason) {
    counts.add(source, PairCount.LEFT_OUT + reason.name().toLowerCase(Locale.ROOT));
  }

  private static long characters(TextPair pair) {
    return (long) pair.id().length()
        + pair.query().length()
        + pair.passage().length()
        + pair.signals().length();
  }
}
