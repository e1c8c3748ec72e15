/**
 * Embedding inside a Flink job: chunking and the micro-batching operator.
 *
 * <p>May import the records of {@code ingest} and {@code embed.encoder}.
 */
package io.e5stream.embed.operator;
