/**
 * Retrains E5 on filtered pairs.
 *
 * <p>May import the records of {@code ingest}, the ranking of {@code filter}, {@code embed.encoder}
 * and {@code embed.export}.
 */
package io.e5stream.training;
