/**
 * From the bytes of a Kafka record to a {@code DocumentChange}, or to a dead letter with the cause.
 *
 * <p>Free of Flink and of Kafka's clients.
 */
package io.e5stream.ingest.decode;
