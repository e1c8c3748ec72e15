/**
 * Retrieval evaluation: a data set, a way to retrieve, a report.
 *
 * <p>Exact search is here. An index to send the corpus through is a port, {@link
 * io.e5stream.eval.retrieval.CorpusIndex}, which the pipeline supplies.
 */
package io.e5stream.eval.retrieval;
