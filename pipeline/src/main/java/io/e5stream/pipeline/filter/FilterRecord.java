package io.e5stream.pipeline.filter;

import io.e5stream.ingest.TextPair;

/** What the rules are shown. */
public sealed interface FilterRecord {

  /** Its place in the file, from 1: the line, or 1 for a file that is one text. */
  long number();

  /** A document's text. */
  record Text(long number, String text) implements FilterRecord {}

  /** A pair. */
  record Pair(long number, TextPair pair) implements FilterRecord {}
}
