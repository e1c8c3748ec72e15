/**
 * Pairs out of the six web sources. Each has a package below with its dump format, the decoder of
 * its raw records, and pure functions that form pairs of what was decoded.
 *
 * <p>Free of Flink and of Kafka's clients.
 */
package io.e5stream.ingest.source;
