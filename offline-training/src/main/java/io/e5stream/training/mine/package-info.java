/**
 * Hard negatives: passages that a search finds for a query and that do not answer it.
 *
 * <p>Decides which of the passages found are taken; the search itself is a port, {@link
 * io.e5stream.training.mine.NegativeSearcher}. Imports {@code training.pair} and the text functions
 * of {@code ingest} and {@code filter}.
 */
package io.e5stream.training.mine;
