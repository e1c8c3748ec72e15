package io.e5stream.ingest;

import java.util.Objects;
import java.util.Set;

/**
 * A (query, passage) pair found on the web: the raw material of training.
 *
 * @param id identity, namespaced by source: {@code source:...}
 * @param query the query-like side: a title, question or post
 * @param passage the passage-like side: an answer, abstract or section
 * @param source one of {@link #SOURCES}
 * @param signals what is known of the pair's quality (scores, counts) as canonical JSON text
 */
public record TextPair(String id, String query, String passage, String source, String signals) {

  public static final Set<String> SOURCES =
      Set.of("reddit", "stackexchange", "wikipedia", "papers", "web", "news");

  public TextPair {
    signals = Objects.requireNonNullElse(signals, "{}");
    if (source == null || !SOURCES.contains(source)) {
      throw new IllegalArgumentException("source " + source + " is none of " + SOURCES);
    }
    if (id == null || !id.startsWith(source + ":") || id.length() == source.length() + 1) {
      throw new IllegalArgumentException("id " + id + " is not namespaced as " + source + ":...");
    }
    if (query == null || query.isBlank()) {
      throw new IllegalArgumentException("query of " + id + " is missing or blank");
    }
    if (passage == null || passage.isBlank()) {
      throw new IllegalArgumentException("passage of " + id + " is missing or blank");
    }
  }
}
