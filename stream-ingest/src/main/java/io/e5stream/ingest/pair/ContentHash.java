package io.e5stream.ingest.pair;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.e5stream.ingest.Digests;
import io.e5stream.ingest.TextPair;
import io.e5stream.ingest.source.Signals;
import java.nio.ByteBuffer;

/**
 * Tells whether a pair is worth sending again: the first 64 bits of SHA-256 over its texts and
 * signals. Signals that only say which visit or revision it was read from do not count, or every
 * revision of a page would send all of its sections again. What becomes of a pair depends on
 * settings too; their fingerprint counts, so that a pair that comes again under others is sent
 * again.
 */
final class ContentHash {

  private static final JsonMapper JSON = new JsonMapper();

  private ContentHash() {}

  /**
   * The hash of a pair.
   *
   * @param settings fingerprint of the settings that decide what becomes of pairs; may be empty
   */
  static long of(TextPair pair, String settings) {
    return ByteBuffer.wrap(Digests.ofParts(pair.query(), pair.passage(), quality(pair), settings))
        .getLong();
  }

  private static String quality(TextPair pair) {
    try {
      JsonNode signals = JSON.readTree(pair.signals());
      if (signals instanceof ObjectNode object) {
        return object.remove(Signals.PROVENANCE).toString();
      }
      return signals.toString();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the signals of " + pair.id() + " are no JSON", e);
    }
  }
}
