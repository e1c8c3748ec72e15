/**
 * E5's consistency check: which rank a pair's own passage has for its query among other passages.
 *
 * <p>Ids and arrays alone, so that a stream and an offline filter share it: a pool of vectors in
 * floats or bytes, scored in blocks, and the rule on the rank.
 */
package io.e5stream.filter.consistency;
