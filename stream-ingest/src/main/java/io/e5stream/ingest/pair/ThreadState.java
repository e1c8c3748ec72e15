package io.e5stream.ingest.pair;

import io.e5stream.ingest.source.reddit.RedditThread;
import java.util.Map;

/**
 * A thread and where it stands. Lies in checkpoints.
 *
 * @param thread what is known of it
 * @param formed content hash of its pair, by id; empty when there is none
 * @param version of its last record
 * @param time Kafka timestamp of that record
 * @param opened when its post arrived, processing time in milliseconds; -1 until then
 * @param due when its pair is formed if nothing else arrives, likewise
 * @param settled whether that was done: from then on each change is sent at once
 */
public record ThreadState(
    RedditThread thread,
    Map<String, Long> formed,
    long version,
    long time,
    long opened,
    long due,
    boolean settled) {

  static final ThreadState NEW =
      new ThreadState(RedditThread.EMPTY, Map.of(), PairVersion.NONE, 0, -1, -1, false);

  public ThreadState {
    formed = Map.copyOf(formed);
  }

  ThreadState with(RedditThread now, long newVersion, long newTime) {
    return new ThreadState(now, formed, newVersion, newTime, opened, due, settled);
  }

  ThreadState waiting(long newOpened, long newDue) {
    return new ThreadState(thread, formed, version, time, newOpened, newDue, settled);
  }

  ThreadState settled(Map<String, Long> nowFormed) {
    return new ThreadState(thread, nowFormed, version, time, opened, due, true);
  }

  boolean isOpen() {
    return opened >= 0 && !settled;
  }
}
