package io.e5stream.sink;

import org.apache.flink.runtime.execution.SuppressRestartsException;

/** How a failure at the store fails the job. */
final class JobFailure {

  private JobFailure() {}

  /** Failures that nobody should restart the job for are marked so. */
  static RuntimeException of(Throwable error) {
    if (error instanceof StoreException store) {
      return store.kind() == StoreException.Kind.FATAL
          ? new SuppressRestartsException(store)
          : store;
    }
    return new IllegalStateException("working with the vector store failed: " + error, error);
  }
}
