package io.e5stream.embed.encoder;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Values that are dear to open and can be used by many: opened for the first lease, closed with the
 * last.
 */
final class SharedPool<K, V extends AutoCloseable> {

  private record Entry<V>(V value, int users) {}

  /** A right to use a value until closed. */
  final class Lease implements AutoCloseable {
    private final K key;
    private final V value;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Lease(K key, V value) {
      this.key = key;
      this.value = value;
    }

    V value() {
      return value;
    }

    @Override
    public void close() {
      if (closed.compareAndSet(false, true)) {
        entries.compute(key, (k, entry) -> released(entry));
      }
    }
  }

  private final ConcurrentHashMap<K, Entry<V>> entries = new ConcurrentHashMap<>();

  /** Opening and closing hold up only the users of the same key. */
  Lease acquire(K key, Supplier<V> opener) {
    Entry<V> entry =
        entries.compute(
            key,
            (k, known) ->
                known == null
                    ? new Entry<>(opener.get(), 1)
                    : new Entry<>(known.value(), known.users() + 1));
    return new Lease(key, entry.value());
  }

  int users(K key) {
    Entry<V> entry = entries.get(key);
    return entry == null ? 0 : entry.users();
  }

  private static <V extends AutoCloseable> Entry<V> released(Entry<V> entry) {
    if (entry.users() > 1) {
      return new Entry<>(entry.value(), entry.users() - 1);
    }
    try {
      entry.value().close();
    } catch (Exception e) {
      throw new EncoderException("cannot free a model: " + e.getMessage(), e);
    }
    return null;
  }
}
