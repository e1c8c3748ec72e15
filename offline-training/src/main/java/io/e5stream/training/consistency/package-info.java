/**
 * E5's consistency filter offline, as a bounded job: of each pair the rank of its own passage for
 * its query among the passages of a random sample of all pairs, and what is kept by it.
 *
 * <p>The ranking itself is that of {@code filter.consistency}, as in the stream. May use Flink's
 * streaming API, in batch mode.
 */
package io.e5stream.training.consistency;
