package io.e5stream.pipeline.eval;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The ways to retrieve that can be measured. */
public enum Searcher {
  /** Every query is compared with every document. */
  EXACT,
  /** Through Kafka, the index job and the vector server. */
  STORE,
  /** Words in common, title and text as one field. */
  BM25,
  /** Words in common, title and text as a field each. */
  BM25_MULTIFIELD,
  /** BM25 and exact search merged by their ranks. */
  FUSION;

  /** Throws IllegalArgumentException, naming all, when there is none of this name. */
  public static Searcher of(String name) {
    return Arrays.stream(values())
        .filter(searcher -> searcher.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no searcher %s; there is: %s"
                        .formatted(
                            name,
                            Arrays.stream(values())
                                .map(Searcher::toString)
                                .collect(Collectors.joining(", ")))));
  }

  /** Whether a model is needed. */
  public boolean embeds() {
    return this == EXACT || this == STORE || this == FUSION;
  }

  /** Name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
