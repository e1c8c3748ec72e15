package io.e5stream.sink.embedded;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;

/** Lets calls through that bear the API key; health checks need none, as on a Qdrant server. */
final class ApiKeyInterceptor implements ServerInterceptor {

  private static final Metadata.Key<String> API_KEY =
      Metadata.Key.of("api-key", Metadata.ASCII_STRING_MARSHALLER);
  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
  private static final String BEARER = "Bearer ";
  private static final Set<String> OPEN =
      Set.of("qdrant.Qdrant/HealthCheck", "grpc.health.v1.Health/Check");

  private final byte[] expected;

  ApiKeyInterceptor(String apiKey) {
    this.expected = apiKey.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public <Q, R> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    if (OPEN.contains(call.getMethodDescriptor().getFullMethodName())) {
      return next.startCall(call, headers);
    }
    String key = key(headers);
    if (key == null) {
      return refuse(call, "Must provide an API key or an Authorization bearer token");
    }
    if (!MessageDigest.isEqual(expected, key.getBytes(StandardCharsets.UTF_8))) {
      return refuse(call, "Invalid API key or JWT");
    }
    return next.startCall(call, headers);
  }

  private static String key(Metadata headers) {
    String key = headers.get(API_KEY);
    String authorization = headers.get(AUTHORIZATION);
    if (key == null && authorization != null && authorization.startsWith(BEARER)) {
      return authorization.substring(BEARER.length());
    }
    return key;
  }

  private static <Q, R> ServerCall.Listener<Q> refuse(ServerCall<Q, R> call, String reason) {
    call.close(Status.UNAUTHENTICATED.withDescription(reason), new Metadata());
    return new ServerCall.Listener<>() {};
  }
}
