package io.e5stream.sink.embedded;

import grpc.health.v1.HealthCheck.HealthCheckRequest;
import grpc.health.v1.HealthCheck.HealthCheckResponse;
import grpc.health.v1.HealthGrpc;
import io.grpc.BindableService;
import io.grpc.stub.StreamObserver;
import io.qdrant.client.grpc.QdrantGrpc;
import io.qdrant.client.grpc.QdrantOuterClass;
import io.qdrant.client.grpc.QdrantOuterClass.HealthCheckReply;
import java.util.List;

/** Qdrant's own health check and gRPC's. */
final class HealthServices {

  /** The protocol version spoken: clients warn when it is far from theirs. */
  static final String VERSION = "1.19.0";

  private HealthServices() {}

  static List<BindableService> all() {
    return List.of(new QdrantHealth(), new GrpcHealth());
  }

  private static final class QdrantHealth extends QdrantGrpc.QdrantImplBase {
    @Override
    public void healthCheck(
        QdrantOuterClass.HealthCheckRequest request, StreamObserver<HealthCheckReply> observer) {
      observer.onNext(
          HealthCheckReply.newBuilder()
              .setTitle("e5-stream embedded vector server, Qdrant protocol")
              .setVersion(VERSION)
              .build());
      observer.onCompleted();
    }
  }

  private static final class GrpcHealth extends HealthGrpc.HealthImplBase {
    @Override
    public void check(HealthCheckRequest request, StreamObserver<HealthCheckResponse> observer) {
      observer.onNext(
          HealthCheckResponse.newBuilder()
              .setStatus(HealthCheckResponse.ServingStatus.SERVING)
              .build());
      observer.onCompleted();
    }
  }
}
