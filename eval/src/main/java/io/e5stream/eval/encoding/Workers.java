package io.e5stream.eval.encoding;

import com.google.common.util.concurrent.Uninterruptibles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * A fixed number of threads that share out tasks. Closing it interrupts what still runs and waits
 * for its end: it may be using what the caller frees next.
 */
public final class Workers implements AutoCloseable {

  private final ExecutorService threads;

  public Workers(int count) {
    threads =
        Executors.newFixedThreadPool(
            count,
            task -> {
              Thread thread = new Thread(task, "eval-worker");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Does all tasks. The first failure ends the rest and is thrown as it is. */
  public <T> void forEach(List<T> tasks, Consumer<T> action) {
    List<Future<?>> running = new ArrayList<>();
    for (T task : tasks) {
      running.add(threads.submit(() -> action.accept(task)));
    }
    try {
      for (Future<?> task : running) {
        task.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } finally {
      running.forEach(task -> task.cancel(true));
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    Uninterruptibles.awaitTerminationUninterruptibly(threads);
  }
}
