/** Files of documents to Kafka: reading lines, checking them, sending them. */
package io.e5stream.ingest.produce;
