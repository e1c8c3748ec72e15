/**
 * The embedding tasks beside retrieval: similarity of sentences, pairs, classification, clustering,
 * reranking, duplicates. Each evaluation takes a data set and a model and gives one measurement.
 */
package io.e5stream.eval.task;
