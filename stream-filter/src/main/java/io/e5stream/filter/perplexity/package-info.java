/**
 * N-gram language models: reading and writing the ARPA format, estimating a model from text, and
 * the perplexity of a text.
 */
package io.e5stream.filter.perplexity;
