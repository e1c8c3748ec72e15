/**
 * Pairs out of one's own documents, with no labels: (title, passage), (heading, section), (first
 * sentence, rest).
 *
 * <p>Pure functions of a document; imports the records and the text functions of {@code ingest} and
 * {@code training.pair}. Where documents come from is a port, {@link
 * io.e5stream.training.weak.Documents}.
 */
package io.e5stream.training.weak;
