package io.e5stream.ingest.decode;

/**
 * The fields of a document's JSON, checked, before it has a version.
 *
 * @param version the {@code version} field, null when the record has none
 * @param metadata canonical JSON text of an object
 */
public record DocumentFields(
    String id, String title, String text, String source, Long version, String metadata) {}
