package io.e5stream.ingest.file;

import io.e5stream.ingest.TextPair;

/**
 * What a line of a file of clean pairs says of an id: its pair as of a version, or that it is one
 * no more.
 *
 * @param id the pair's id, namespaced by source
 * @param pair null when it was withdrawn
 * @param version orders the lines of one id: the highest counts
 */
record CleanPairLine(String id, TextPair pair, long version) {}
