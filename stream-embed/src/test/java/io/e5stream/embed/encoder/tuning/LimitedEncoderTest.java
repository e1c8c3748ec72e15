package io.e5stream.embed.encoder.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.encoder.BatchObserver;
import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.TextEncoder;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LimitedEncoderTest {

  private static final int PERMITS = 2;

  /** Counts who is inside; lets callers go in pairs, so that two are inside together. */
  private static final class Counting implements TextEncoder {
    final AtomicInteger inside = new AtomicInteger();
    final AtomicInteger most = new AtomicInteger();
    final CyclicBarrier pair = new CyclicBarrier(PERMITS);
    boolean closed;

    @Override
    public float[][] encode(Role role, List<String> texts) {
      return encode(role, texts, BatchObserver.NONE);
    }

    @Override
    public float[][] encode(Role role, List<String> texts, BatchObserver observer) {
      most.accumulateAndGet(inside.incrementAndGet(), Math::max);
      try {
        pair.await(1, TimeUnit.MINUTES);
        observer.batch(texts.size(), 1, 1, 1);
        return new float[texts.size()][1];
      } catch (Exception e) {
        throw new IllegalStateException(e);
      } finally {
        inside.decrementAndGet();
      }
    }

    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public String model() {
      return "counting-1";
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  @Test
  void asManyAsThereArePermitsRunTogether() throws Exception {
    Counting counting = new Counting();
    AtomicInteger batches = new AtomicInteger();
    LimitedEncoder encoder = new LimitedEncoder(counting, new Semaphore(PERMITS, true));
    var threads = Executors.newFixedThreadPool(8);
    try {
      Callable<float[][]> caller =
          () ->
              encoder.encode(
                  Role.PASSAGE, List.of("a", "b"), (t, k, p, n) -> batches.incrementAndGet());
      for (var vectors : threads.invokeAll(Collections.nCopies(16, caller))) {
        assertThat(vectors.get()).hasDimensions(2, 1);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(counting.most).hasValue(PERMITS);
    assertThat(batches).hasValue(16);
    assertThat(encoder.model()).isEqualTo("counting-1");
    encoder.close();
    assertThat(counting.closed).isTrue();
  }
}
