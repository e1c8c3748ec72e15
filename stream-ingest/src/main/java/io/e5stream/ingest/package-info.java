/**
 * The records of the stream, and how they come in from Kafka: decoding, versions, dead letters.
 *
 * <p>Every other module speaks in these records. This package imports no other package of the
 * project.
 */
package io.e5stream.ingest;
