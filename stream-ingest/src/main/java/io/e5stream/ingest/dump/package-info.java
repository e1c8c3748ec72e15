/**
 * Dumps as published: unpacking within limits, and cutting what is inside into raw records, one at
 * a time, in bounded memory.
 *
 * <p>Knows no source; free of Flink's streaming API and of Kafka.
 */
package io.e5stream.ingest.dump;
