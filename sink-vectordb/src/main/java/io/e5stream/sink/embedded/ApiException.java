package io.e5stream.sink.embedded;

import io.grpc.Status;

/**
 * A request that is answered with an error; the texts follow Qdrant's where clients may read them.
 */
final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Status status;

  private ApiException(Status status, Throwable cause) {
    super(status.getDescription(), cause);
    this.status = status.withCause(cause);
  }

  static ApiException invalid(String description) {
    return new ApiException(Status.INVALID_ARGUMENT.withDescription(description), null);
  }

  /** Well-formed, but not acceptable for this collection. */
  static ApiException badInput(String description) {
    return invalid("Wrong input: " + description);
  }

  static ApiException notFound(String description) {
    return new ApiException(Status.NOT_FOUND.withDescription("Not found: " + description), null);
  }

  static ApiException noSuchCollection(String name) {
    return notFound("Collection `" + name + "` doesn't exist!");
  }

  static ApiException collectionExists(String name) {
    return new ApiException(
        Status.ALREADY_EXISTS.withDescription(
            "Wrong input: Collection `" + name + "` already exists!"),
        null);
  }

  static ApiException unsupported(String feature) {
    return new ApiException(
        Status.UNIMPLEMENTED.withDescription(
            "The embedded vector server does not support "
                + feature
                + "; use a Qdrant server for it"),
        null);
  }

  static ApiException internal(String description, Throwable cause) {
    return new ApiException(
        Status.INTERNAL.withDescription("Service internal error: " + description), cause);
  }

  Status status() {
    return status;
  }
}
