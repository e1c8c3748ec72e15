/**
 * Training from the command line: what it needs from elsewhere (pairs and documents of topics,
 * searchers to mine negatives with, the filter's job, a gate), and what the user sees of a run.
 */
package io.e5stream.pipeline.train;
