/**
 * Pairs out of raw records, as a stage of a Flink job: sources that read the raw topics, keyed
 * operators that join what belongs together and tell what became of each pair, and the sinks of the
 * topics {@code pairs} and {@code pairs.clean}.
 *
 * <p>What is a pair of its source is decided below {@code ingest.source}; this package decides when
 * it is formed, sent again, or withdrawn.
 */
package io.e5stream.ingest.pair;
