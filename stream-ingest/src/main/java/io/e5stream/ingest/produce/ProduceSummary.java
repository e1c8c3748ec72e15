package io.e5stream.ingest.produce;

/**
 * What became of the lines.
 *
 * @param documents sent and acknowledged
 * @param deletions sent and acknowledged
 * @param bad left out
 */
public record ProduceSummary(long documents, long deletions, long bad) {}
