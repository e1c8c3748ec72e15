/** Ranking metrics by the conventions of trec_eval and BEIR. Pure functions of ids and scores. */
package io.e5stream.eval.metric;
