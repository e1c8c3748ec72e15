package io.e5stream.eval.encoding;

import java.util.Arrays;

/**
 * Where a key's record is. An open-addressed table of primitives: 20 bytes a slot, so 30 to 70 a
 * key where a {@code HashMap} takes 100. Not safe for several threads.
 */
final class KeyIndex {

  static final int ABSENT = -1;

  private static final int FIRST_SLOTS = 1024; // a power of two

  private long[] high = new long[FIRST_SLOTS];
  private long[] low = new long[FIRST_SLOTS];
  private int[] record = empty(FIRST_SLOTS);
  private int size;

  /** The record of a key, or {@link #ABSENT}. */
  int get(TextKey key) {
    return record[slot(key.high(), key.low())];
  }

  /** Sets a key's record, instead of the one it had. */
  void put(TextKey key, int number) {
    int slot = slot(key.high(), key.low());
    if (record[slot] == ABSENT) {
      high[slot] = key.high();
      low[slot] = key.low();
      size++;
    }
    record[slot] = number;
    if (size > record.length * 0.65) {
      grow();
    }
  }

  int size() {
    return size;
  }

  void clear() {
    Arrays.fill(record, ABSENT);
    size = 0;
  }

  /** The slot of the key, or the free one where it belongs. */
  private int slot(long keyHigh, long keyLow) {
    int mask = record.length - 1;
    int slot = (int) keyLow & mask; // the bits of a hash are as good as any
    while (record[slot] != ABSENT && (high[slot] != keyHigh || low[slot] != keyLow)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldHigh = high;
    long[] oldLow = low;
    int[] oldRecord = record;
    high = new long[2 * oldHigh.length];
    low = new long[2 * oldLow.length];
    record = empty(2 * oldRecord.length);
    for (int i = 0; i < oldRecord.length; i++) {
      if (oldRecord[i] != ABSENT) {
        int slot = slot(oldHigh[i], oldLow[i]);
        high[slot] = oldHigh[i];
        low[slot] = oldLow[i];
        record[slot] = oldRecord[i];
      }
    }
  }

  private static int[] empty(int slots) {
    int[] records = new int[slots];
    Arrays.fill(records, ABSENT);
    return records;
  }
}
