package io.e5stream.ingest.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is known of a pair's quality, as canonical JSON: keys sorted, no space. */
public final class Signals {

  /** Votes for the passage, as its source counts them: a number. */
  public static final String SCORE = "score";

  /** Signals that say from which visit or revision a pair was read, and nothing of its quality. */
  public static final Set<String> PROVENANCE = Set.of("date", "revision");

  private static final JsonMapper JSON = new JsonMapper();

  private Signals() {}

  /**
   * The JSON text.
   *
   * @param signals numbers, strings and booleans by name
   */
  public static String json(Map<String, ?> signals) {
    try {
      return JSON.writeValueAsString(new TreeMap<>(signals));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("signals that are no JSON: " + signals, e);
    }
  }
}
