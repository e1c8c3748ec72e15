/** Ingestion against a real broker. */
package io.e5stream.pipeline.ingest;
