package io.e5stream.eval.encoding;

import io.e5stream.embed.encoder.BatchObserver;
import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.TextEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Encodes only texts that the cache does not have, and gives them to it.
 *
 * <p>Thread-safe, as every encoder. Closing it closes the encoder and the cache.
 */
public final class CachingEncoder implements TextEncoder {

  private final TextEncoder encoder;
  private final VectorCache cache;
  private final AtomicLong found = new AtomicLong();
  private final AtomicLong encoded = new AtomicLong();
  private volatile boolean closed;

  /**
   * Puts a cache before an encoder.
   *
   * @param cache of the encoder's bundle: nothing else tells whose vectors it holds
   */
  public CachingEncoder(TextEncoder encoder, VectorCache cache) {
    this.encoder = encoder;
    this.cache = cache;
  }

  @Override
  public float[][] encode(Role role, List<String> texts) {
    return encode(role, texts, BatchObserver.NONE);
  }

  @Override
  public float[][] encode(Role role, List<String> texts, BatchObserver observer) {
    if (closed) {
      throw new IllegalStateException("the encoder of " + model() + " is closed");
    }
    float[][] vectors = new float[texts.size()][];
    List<Integer> missing = new ArrayList<>();
    List<TextKey> keys = new ArrayList<>();
    for (int i = 0; i < vectors.length; i++) {
      TextKey key = TextKey.of(role, texts.get(i));
      vectors[i] = cache.get(key);
      if (vectors[i] == null) {
        missing.add(i);
        keys.add(key);
      }
    }
    found.addAndGet(vectors.length - missing.size());
    if (missing.isEmpty()) {
      return vectors;
    }
    float[][] fresh = encoder.encode(role, missing.stream().map(texts::get).toList(), observer);
    encoded.addAndGet(fresh.length);
    cache.put(keys, fresh);
    for (int i = 0; i < fresh.length; i++) {
      vectors[missing.get(i)] = fresh[i];
    }
    return vectors;
  }

  @Override
  public int dimension() {
    return encoder.dimension();
  }

  @Override
  public String model() {
    return encoder.model();
  }

  /** Texts that the cache had. */
  public long found() {
    return found.get();
  }

  /** Texts that were encoded. */
  public long encoded() {
    return encoded.get();
  }

  @Override
  public void close() {
    closed = true;
    try (encoder) {
      cache.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close " + cache.path(), e);
    }
  }
}
