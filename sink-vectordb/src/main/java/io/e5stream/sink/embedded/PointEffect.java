package io.e5stream.sink.embedded;

import io.qdrant.client.grpc.JsonWithInt.Value;
import java.util.List;
import java.util.Map;

/**
 * What one operation does to the points, with every condition already decided: replaying effects
 * needs no filter, so it cannot decide differently.
 */
sealed interface PointEffect {

  /** Whether nothing changes. */
  boolean isEmpty();

  /** Whole points, inserted or replaced. */
  record Put(List<Entry> entries) implements PointEffect {

    /** One point as written. */
    record Entry(PointKey key, float[] vector, Map<String, Value> payload) {}

    public Put {
      entries = List.copyOf(entries);
    }

    @Override
    public boolean isEmpty() {
      return entries.isEmpty();
    }
  }

  /** New payloads of existing points, whose vectors stay. */
  record Repay(Map<PointKey, Map<String, Value>> payloads) implements PointEffect {

    public Repay {
      payloads = Map.copyOf(payloads);
    }

    @Override
    public boolean isEmpty() {
      return payloads.isEmpty();
    }
  }

  /** Points removed. */
  record Remove(List<PointKey> keys) implements PointEffect {

    public Remove {
      keys = List.copyOf(keys);
    }

    @Override
    public boolean isEmpty() {
      return keys.isEmpty();
    }
  }
}
