/**
 * Dead letters: records that could not be processed, kept with their original bytes and the cause.
 *
 * <p>May use the records of {@code ingest}.
 */
package io.e5stream.ingest.deadletter;
