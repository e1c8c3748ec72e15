package io.e5stream.filter.operator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.e5stream.filter.consistency.Ranks;
import io.e5stream.ingest.PairChange;
import io.e5stream.ingest.TextPair;
import io.e5stream.ingest.source.Signals;
import java.util.Map;
import java.util.TreeMap;

/** Adds to a pair's signals how it was ranked. */
final class RankSignals {

  /** The rank of the pair's own side; of two directions the worse. */
  static final String RANK = "consistency_rank";

  /** Pairs among which it was ranked. */
  static final String POOL = "consistency_pool";

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<TreeMap<String, Object>> MAP = new TypeReference<>() {};

  private RankSignals() {}

  static PairChange add(PairChange change, Ranks ranks) {
    TextPair pair = change.pair();
    Map<String, Object> signals = read(pair);
    signals.put(RANK, ranks.worst());
    signals.put(POOL, ranks.pool());
    TextPair ranked =
        new TextPair(pair.id(), pair.query(), pair.passage(), pair.source(), Signals.json(signals));
    return PairChange.formed(ranked, change.version(), change.time());
  }

  private static Map<String, Object> read(TextPair pair) {
    try {
      return JSON.readValue(pair.signals(), MAP);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "signals of %s are not JSON: %s".formatted(pair.id(), pair.signals()), e);
    }
  }
}
