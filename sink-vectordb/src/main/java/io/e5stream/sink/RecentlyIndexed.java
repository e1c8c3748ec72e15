package io.e5stream.sink;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Ids of the documents that went on to be indexed since the last barrier: what the store says of
 * them may be out of date, because they may still lie in the buffers of later stages. Everything
 * before a barrier is in the store, or refused by it. Belongs to one thread.
 */
final class RecentlyIndexed {

  /**
   * More than the buffers behind can hold. Bounded for jobs with rare checkpoints; of a document
   * that was forgotten too early the store is asked, which does no more harm than another count.
   */
  static final int CAPACITY = 1 << 15;

  private final Map<String, Boolean> ids = new LinkedHashMap<>();

  /** Adds an id; the one that was added longest ago goes when there are too many. */
  void add(String id) {
    ids.remove(id);
    ids.put(id, true);
    if (ids.size() > CAPACITY) {
      ids.remove(ids.keySet().iterator().next());
    }
  }

  boolean contains(String id) {
    return ids.containsKey(id);
  }

  /** Forgets all, at a barrier. */
  void clear() {
    ids.clear();
  }
}
