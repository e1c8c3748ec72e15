/**
 * Quality rules for texts and pairs: pure functions, verdicts, consistency ranking.
 *
 * <p>May import the records of {@code ingest}; the rules themselves never import Flink.
 */
package io.e5stream.filter;
