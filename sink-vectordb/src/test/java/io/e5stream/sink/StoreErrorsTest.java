package io.e5stream.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.sink.StoreException.Kind;
import io.grpc.Status;
import io.grpc.Status.Code;
import io.qdrant.client.grpc.Points.UpdateStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StoreErrorsTest {

  @ParameterizedTest
  @CsvSource({
    "UNAVAILABLE, RETRY",
    "DEADLINE_EXCEEDED, RETRY",
    "RESOURCE_EXHAUSTED, RETRY",
    "ABORTED, RETRY",
    "UNKNOWN, RETRY",
    "INTERNAL, RETRY",
    "CANCELLED, RETRY",
    "FAILED_PRECONDITION, RETRY",
    "UNAUTHENTICATED, FATAL",
    "PERMISSION_DENIED, FATAL",
    "NOT_FOUND, FATAL",
    "UNIMPLEMENTED, FATAL",
    "DATA_LOSS, FATAL",
    "ALREADY_EXISTS, FATAL",
    "INVALID_ARGUMENT, RECORD",
    "OUT_OF_RANGE, RECORD",
  })
  void codesTellWhatCanBeDone(Code code, Kind kind) {
    assertThat(StoreErrors.kind(code.toStatus())).isEqualTo(kind);
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void everyCodeIsClassified(Code code) {
    assertThat(StoreErrors.kind(code.toStatus())).isNotNull();
  }

  @Test
  void theMessageCanDecide() {
    assertThat(
            StoreErrors.kind(
                Status.INVALID_ARGUMENT.withDescription(
                    "Wrong input: Vector dimension error: expected dim: 4, got 3")))
        .isEqualTo(Kind.FATAL);
    assertThat(
            StoreErrors.kind(
                Status.RESOURCE_EXHAUSTED.withDescription(
                    "gRPC message exceeds maximum size 4194304: 5000000")))
        .isEqualTo(Kind.RECORD);
  }

  @Test
  void errorsOtherThanGrpcsMayPass() {
    assertThat(StoreErrors.of(new IOException("reset"), "upsert").kind()).isEqualTo(Kind.RETRY);
  }

  @Test
  void theMessageSaysWhatFailedAndWhy() {
    StoreException error =
        StoreErrors.of(
            Status.UNAVAILABLE
                .withDescription("io exception")
                .withCause(new IOException("Connection refused"))
                .asRuntimeException(),
            "upsert of 3 points");
    assertThat(error)
        .hasMessage("upsert of 3 points failed: UNAVAILABLE: io exception (Connection refused)");
  }

  /** Else Flink replaces the chain of causes, and with it the mark that forbids a restart. */
  @Test
  void errorsSerialise() throws IOException {
    StoreException error = StoreErrors.of(Status.UNAUTHENTICATED.asRuntimeException(), "upsert");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(error);
    }
    assertThat(bytes.size()).isPositive();
  }

  @Test
  void onlyAppliedUpdatesCount() {
    assertThatCode(() -> StoreErrors.requireApplied(UpdateStatus.Completed, "x"))
        .doesNotThrowAnyException();
    for (UpdateStatus status :
        new UpdateStatus[] {
          UpdateStatus.WaitTimeout, UpdateStatus.ClockRejected, UpdateStatus.UnknownUpdateStatus
        }) {
      assertThatThrownBy(() -> StoreErrors.requireApplied(status, "upsert"))
          .isInstanceOfSatisfying(
              StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.RETRY))
          .hasMessageContaining(status.name());
    }
  }
}
