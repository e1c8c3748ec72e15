/**
 * The Qdrant sink and the life cycle of collections.
 *
 * <p>May import the records of {@code ingest} and {@code embed}.
 */
package io.e5stream.sink;
