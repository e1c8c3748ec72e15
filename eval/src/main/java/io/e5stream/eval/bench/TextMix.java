package io.e5stream.eval.bench;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.PrefixPolicy;
import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.TokenSpans;
import io.e5stream.embed.encoder.Tokenizer;
import io.e5stream.eval.dataset.CorpusDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The texts of a benchmark, in the order in which they come.
 *
 * @param texts each at most as long as the model reads
 * @param cut how many had to be cut for that
 */
public record TextMix(List<BenchText> texts, int cut) {

  /** Upper ends of the length histogram's buckets, in tokens; the last one is open. */
  private static final int[] BUCKETS = {16, 32, 64, 128, 256, 512};

  /** Far more than any model reads; tokenising much longer texts takes seconds. */
  private static final int MAX_CHARACTERS = 32_768;

  public TextMix {
    texts = List.copyOf(texts);
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("no texts");
    }
  }

  /** Queries and passages with the bundle's prefixes, shuffled with the seed. */
  public static TextMix of(RawTexts raw, Bundle bundle, long seed) {
    PrefixPolicy prefixes = bundle.manifest().prefixPolicy();
    List<String> inputs = new ArrayList<>();
    raw.queries().forEach(query -> inputs.add(prefixes.apply(Role.QUERY, query)));
    for (CorpusDocument passage : raw.passages()) {
      inputs.add(prefixes.apply(Role.PASSAGE, passage.passage()));
    }
    Collections.shuffle(inputs, new Random(seed));
    return of(inputs, bundle);
  }

  /**
   * Texts in the given order.
   *
   * @param inputs with their prefixes
   */
  public static TextMix of(List<String> inputs, Bundle bundle) {
    try (Tokenizer tokenizer = Tokenizer.open(bundle)) {
      List<BenchText> texts = new ArrayList<>();
      int cut = 0;
      for (String input : inputs) {
        BenchText whole = new BenchText(input, tokenizer.count(head(input)));
        boolean fits =
            input.length() <= MAX_CHARACTERS && whole.tokens() <= bundle.manifest().maxTokens();
        texts.add(fits ? whole : cut(head(input), tokenizer, bundle.manifest().maxTokens()));
        cut += fits ? 0 : 1;
      }
      return new TextMix(texts, cut);
    }
  }

  private static BenchText cut(String input, Tokenizer tokenizer, int maxTokens) {
    TokenSpans spans = tokenizer.spans(input);
    // A word that is cut can have other tokens than it had: then one token less may do.
    for (int kept = Math.min(maxTokens, spans.count()); kept > 0; kept--) {
      String head = input.substring(0, spans.ends()[kept - 1]);
      int tokens = tokenizer.count(head);
      if (tokens <= maxTokens) {
        return new BenchText(head, tokens);
      }
    }
    throw new IllegalArgumentException("no part of a text has at most " + maxTokens + " tokens");
  }

  private static String head(String text) {
    if (text.length() <= MAX_CHARACTERS) {
      return text;
    }
    boolean pair = Character.isHighSurrogate(text.charAt(MAX_CHARACTERS - 1));
    return text.substring(0, pair ? MAX_CHARACTERS - 1 : MAX_CHARACTERS);
  }

  /** All tokens, special tokens included. */
  public long tokens() {
    return texts.stream().mapToLong(BenchText::tokens).sum();
  }

  /** {@code [texts]}, tokens of each. */
  public int[] lengths() {
    return texts.stream().mapToInt(BenchText::tokens).toArray();
  }

  /** How many texts have how many tokens, by bucket, such as {@code 17-32}. */
  public Map<String, Integer> histogram() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    int from = 1;
    for (int to : BUCKETS) {
      counts.put(from + "-" + to, 0);
      from = to + 1;
    }
    counts.put("over " + (from - 1), 0);
    for (int length : lengths()) {
      counts.merge(bucket(length), 1, Integer::sum);
    }
    counts.values().removeIf(count -> count == 0);
    return counts;
  }

  private static String bucket(int length) {
    int from = 1;
    for (int to : BUCKETS) {
      if (length <= to) {
        return from + "-" + to;
      }
      from = to + 1;
    }
    return "over " + (from - 1);
  }
}
