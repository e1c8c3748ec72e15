package io.e5stream.pipeline.index;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.CallOptions;
import io.grpc.HandlerRegistry;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Server;
import io.grpc.ServerBuilder;
import io.grpc.ServerMethodDefinition;
import io.grpc.Status;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import io.qdrant.client.grpc.Points.UpsertPoints;
import io.qdrant.client.grpc.PointsGrpc;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A vector server that passes all calls on to another one, except upserts with points of the
 * documents that it is told to refuse. Thread-safe.
 */
final class RefusingProxy extends HandlerRegistry implements AutoCloseable {

  private static final String UPSERT = PointsGrpc.getUpsertMethod().getFullMethodName();
  private static final int LARGEST_MESSAGE = 64 << 20;

  private final Set<String> refused = ConcurrentHashMap.newKeySet();
  private final ManagedChannel upstream;
  private final Server server;

  RefusingProxy(int upstreamPort) throws IOException {
    upstream =
        ManagedChannelBuilder.forAddress("127.0.0.1", upstreamPort)
            .usePlaintext()
            .maxInboundMessageSize(LARGEST_MESSAGE)
            .build();
    server =
        ServerBuilder.forPort(0)
            .maxInboundMessageSize(LARGEST_MESSAGE)
            .fallbackHandlerRegistry(this)
            .build()
            .start();
  }

  int port() {
    return server.getPort();
  }

  /** From now on upserts with points of the document fail. */
  void refuse(String documentId) {
    refused.add(documentId);
  }

  /** From now on nothing is refused. */
  void acceptAll() {
    refused.clear();
  }

  @Override
  public ServerMethodDefinition<?, ?> lookupMethod(String name, String authority) {
    MethodDescriptor<byte[], byte[]> method =
        MethodDescriptor.<byte[], byte[]>newBuilder()
            .setType(MethodType.UNARY)
            .setFullMethodName(name)
            .setRequestMarshaller(Raw.INSTANCE)
            .setResponseMarshaller(Raw.INSTANCE)
            .build();
    return ServerMethodDefinition.create(
        method, ServerCalls.asyncUnaryCall((request, observer) -> pass(method, request, observer)));
  }

  private void pass(
      MethodDescriptor<byte[], byte[]> method, byte[] request, StreamObserver<byte[]> observer) {
    if (method.getFullMethodName().equals(UPSERT) && isRefused(request)) {
      observer.onError(
          Status.INVALID_ARGUMENT.withDescription("refused by the test").asRuntimeException());
      return;
    }
    ClientCalls.asyncUnaryCall(upstream.newCall(method, CallOptions.DEFAULT), request, observer);
  }

  private boolean isRefused(byte[] request) {
    try {
      return UpsertPoints.parseFrom(request).getPointsList().stream()
          .anyMatch(
              point -> refused.contains(point.getPayloadOrThrow("document_id").getStringValue()));
    } catch (InvalidProtocolBufferException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.shutdownNow();
    upstream.shutdownNow();
  }

  /** Messages as they are on the wire. */
  private enum Raw implements MethodDescriptor.Marshaller<byte[]> {
    INSTANCE;

    @Override
    public InputStream stream(byte[] message) {
      return new ByteArrayInputStream(message);
    }

    @Override
    public byte[] parse(InputStream stream) {
      try {
        return stream.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
