/** Retrieval data sets in BEIR's folder layout: read line by line, checked before use. */
package io.e5stream.eval.dataset;
