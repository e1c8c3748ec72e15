package io.e5stream.sink.embedded;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a call and sends its reply or the status that its failure means. */
final class Replies {

  private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

  private Replies() {}

  /** The work of a call. */
  interface Call<R> {
    R run() throws IOException;
  }

  static <R> void unary(StreamObserver<R> observer, Call<R> call) {
    R reply;
    try {
      reply = call.run();
    } catch (ApiException e) {
      observer.onError(e.status().asRuntimeException());
      return;
    } catch (IOException | RuntimeException e) {
      LOG.error("A call failed", e);
      observer.onError(
          Status.INTERNAL
              .withDescription("Service internal error: " + e.getMessage())
              .withCause(e)
              .asRuntimeException());
      return;
    }
    observer.onNext(reply);
    observer.onCompleted();
  }

  static double secondsSince(long startNanos) {
    return (System.nanoTime() - startNanos) / 1e9;
  }
}
