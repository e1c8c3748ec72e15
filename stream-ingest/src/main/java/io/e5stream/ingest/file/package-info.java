/**
 * Clean pairs as files of JSON Lines, for training: what a line says, and the pairs that count in
 * many files. Free of Flink's streaming API; who writes the files is {@code ingest.pair}.
 */
package io.e5stream.ingest.file;
