package io.e5stream.pipeline.filter.measure;

import io.e5stream.ingest.TextPair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Real pairs and junk made of them, by kind. A junk pair has a real query; its passage is another
 * pair's, a spoilt one, or a text that was given.
 */
public final class JunkMix {

  private final List<TextPair> real;
  private final long seed;
  private final Map<String, List<TextPair>> kinds = new LinkedHashMap<>();

  /**
   * A mix with the kinds that need no more than the real pairs.
   *
   * @param real at least two
   */
  public JunkMix(List<TextPair> real, long seed) {
    if (real.size() < 2) {
      throw new IllegalArgumentException("at least two pairs are needed to make junk of them");
    }
    this.real = List.copyOf(real);
    this.seed = seed;
    List<String> passages = new ArrayList<>(real.stream().map(TextPair::passage).toList());
    // Each place gets the passage of the one before it in a random order: never its own.
    kinds.put("shuffled", shuffled(new Random(seed)));
    for (Garbling garbling : Garbling.values()) {
      String name = garbling.name().toLowerCase(Locale.ROOT).replace('_', '-');
      Random random = new Random(seed ^ name.hashCode());
      kinds.put(
          name, pairs(name, passages.stream().map(text -> garbling.apply(text, random)).toList()));
    }
  }

  private List<TextPair> shuffled(Random random) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < real.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    List<TextPair> made = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      TextPair query = real.get(order.get(i));
      TextPair passage = real.get(order.get((i + 1) % order.size()));
      if (!query.passage().equals(passage.passage()) && !query.query().equals(passage.query())) {
        made.add(with(query, "shuffled", passage.passage()));
      }
    }
    return made;
  }

  /**
   * Adds a kind: each text once, as the passage of a real query.
   *
   * @param texts as many as there are real pairs at most; further ones are left out
   */
  public void add(String kind, List<String> texts) {
    List<String> order = new ArrayList<>(texts);
    Collections.shuffle(order, new Random(seed));
    kinds.put(kind, pairs(kind, order));
  }

  private List<TextPair> pairs(String kind, List<String> passages) {
    List<TextPair> made = new ArrayList<>();
    for (int i = 0; i < Math.min(real.size(), passages.size()); i++) {
      made.add(with(real.get(i), kind, passages.get(i)));
    }
    return made;
  }

  private static TextPair with(TextPair pair, String kind, String passage) {
    return new TextPair(
        pair.id() + "/" + kind, pair.query(), passage, pair.source(), pair.signals());
  }

  public List<TextPair> real() {
    return real;
  }

  /** Real ones first, then junk by kind. */
  List<TextPair> all() {
    return Stream.concat(real.stream(), kinds.values().stream().flatMap(List::stream)).toList();
  }

  /** Junk pairs by kind, in the order of the report. */
  public Map<String, List<TextPair>> kinds() {
    return Collections.unmodifiableMap(kinds);
  }
}
