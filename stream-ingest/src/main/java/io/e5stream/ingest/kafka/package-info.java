/** Kafka: source of documents, topics and their identity, settings of clients. */
package io.e5stream.ingest.kafka;
