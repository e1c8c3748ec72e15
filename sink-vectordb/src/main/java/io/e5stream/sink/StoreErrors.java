package io.e5stream.sink;

import io.e5stream.sink.StoreException.Kind;
import io.grpc.Status;
import io.qdrant.client.grpc.Points.UpdateStatus;
import java.util.Locale;

/** Decides what can be done about an error of the vector store. */
public final class StoreErrors {

  private StoreErrors() {}

  /**
   * The error as an exception that says whether to retry.
   *
   * @param error what the call threw
   * @param what the call, for the message: {@code upsert into docs--e5-...}
   */
  public static StoreException of(Throwable error, String what) {
    if (error instanceof StoreException known) {
      return known;
    }
    Status status = Status.fromThrowable(error);
    String text = status.getDescription() == null ? "" : ": " + status.getDescription();
    Throwable root = status.getCause();
    String cause = root == null ? "" : " (" + root.getMessage() + ")";
    return new StoreException(
        kind(status),
        "%s failed: %s%s%s%s"
            .formatted(what, status.getCode(), text, cause, remedy(status.getCode())));
  }

  private static String remedy(Status.Code code) {
    return switch (code) {
      case UNAUTHENTICATED, PERMISSION_DENIED ->
          ". Set " + SinkOptions.API_KEY.key() + " to a key that may do this";
      case NOT_FOUND ->
          ". If the collection was lost, bring it back from a snapshot, or read the topic again"
              + " from its beginning without the old state";
      default -> "";
    };
  }

  static Kind kind(Status status) {
    String text =
        status.getDescription() == null ? "" : status.getDescription().toLowerCase(Locale.ROOT);
    return switch (status.getCode()) {
      case INVALID_ARGUMENT -> text.contains("vector dimension error") ? Kind.FATAL : Kind.RECORD;
      case OUT_OF_RANGE -> Kind.RECORD;
      // A request over the server's size limit stays too large however often it is sent.
      case RESOURCE_EXHAUSTED ->
          text.contains("maximum size") || text.contains("too large") ? Kind.RECORD : Kind.RETRY;
      case UNAUTHENTICATED,
          PERMISSION_DENIED,
          NOT_FOUND,
          ALREADY_EXISTS,
          UNIMPLEMENTED,
          DATA_LOSS ->
          Kind.FATAL;
      case OK,
          CANCELLED,
          UNKNOWN,
          DEADLINE_EXCEEDED,
          FAILED_PRECONDITION,
          ABORTED,
          INTERNAL,
          UNAVAILABLE ->
          Kind.RETRY;
    };
  }

  /**
   * Accepts the status of a confirmed write. {@code Acknowledged} counts: the server has it in its
   * log and applies it before whatever is sent later.
   *
   * @throws StoreException of kind {@code RETRY} for any other status; writes are idempotent
   */
  static void requireApplied(UpdateStatus status, String what) {
    if (status != UpdateStatus.Completed && status != UpdateStatus.Acknowledged) {
      throw StoreException.retry(what + " is not confirmed: the store answered " + status);
    }
  }
}
