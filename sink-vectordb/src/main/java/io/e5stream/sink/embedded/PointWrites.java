package io.e5stream.sink.embedded;

import io.e5stream.sink.embedded.PointCollection.Operation;
import io.e5stream.sink.embedded.PointCollection.Written;
import io.qdrant.client.grpc.Points.PointsOperationResponse;
import io.qdrant.client.grpc.Points.PointsUpdateOperation;
import io.qdrant.client.grpc.Points.UpdateBatchPoints;
import io.qdrant.client.grpc.Points.UpdateBatchResponse;
import io.qdrant.client.grpc.Points.UpdateResult;
import io.qdrant.client.grpc.Points.UpdateStatus;
import java.io.IOException;
import java.util.List;

/**
 * The writes of the points service. With {@code wait} the reply comes after the write is durable;
 * it is searchable in both cases.
 */
final class PointWrites {

  private final VectorStore store;

  PointWrites(VectorStore store) {
    this.store = store;
  }

  /** Makes the operation of a request for a collection's kind of vectors. */
  interface Compiler {
    Operation compile(VectorSpace space);
  }

  PointsOperationResponse write(String name, boolean wait, Compiler compiler) throws IOException {
    long start = System.nanoTime();
    PointCollection collection = store.resolve(Names.checked(name));
    Written written = collection.write(compiler.compile(collection.space()));
    if (wait) {
      written.awaitDurable();
    }
    return PointsOperationResponse.newBuilder()
        .setResult(result(written.operation(), wait))
        .setTime(Replies.secondsSince(start))
        .build();
  }

  /** Applies the members in order; a failing one ends the batch, those before it stay. */
  UpdateBatchResponse writeBatch(UpdateBatchPoints request) throws IOException {
    long start = System.nanoTime();
    PointCollection collection = store.resolve(Names.checked(request.getCollectionName()));
    List<PointsUpdateOperation> members = request.getOperationsList();
    List<Operation> operations =
        members.stream().map(member -> BatchOperation.of(collection.space(), member)).toList();
    UpdateBatchResponse.Builder reply = UpdateBatchResponse.newBuilder();
    Written last = null;
    for (Operation operation : operations) {
      last = collection.write(operation);
      reply.addResult(result(last.operation(), request.getWait()));
    }
    if (request.getWait() && last != null) {
      last.awaitDurable();
    }
    return reply.setTime(Replies.secondsSince(start)).build();
  }

  static UpdateResult result(long operation, boolean wait) {
    return UpdateResult.newBuilder()
        .setOperationId(operation)
        .setStatus(wait ? UpdateStatus.Completed : UpdateStatus.Acknowledged)
        .build();
  }
}
