/**
 * A vector server inside the JVM that speaks the part of Qdrant's protocol this project uses.
 *
 * <p>For trying out, tests and small single-node use; production is Qdrant itself.
 *
 * <p>Reading order: {@link io.e5stream.sink.embedded.EmbeddedVectorServer} (start, stop), {@code
 * PointsService} and {@code CollectionsService} (the protocol), {@code PointCollection} (the one
 * critical section: decide, log, apply), {@code RecordLog} (durability), {@code PointStore} and
 * {@code VectorIndex} (what is rebuilt from the log). Nothing here may use Flink or the sink.
 */
package io.e5stream.sink.embedded;
