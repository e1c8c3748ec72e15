package io.e5stream.filter.perplexity;

import io.e5stream.filter.text.AnalyzedText;
import io.e5stream.filter.text.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the n-grams of all orders up to one, of text given line by line: words in lower case
 * without punctuation, between {@code <s>} and {@code </s>}. Used by one thread.
 */
public final class NGramCounts {

  static final int START = 0;
  static final int END = 1;
  static final int UNKNOWN = 2;

  private final int order;
  private final Map<String, Integer> ids = new HashMap<>();
  private final List<String> vocabulary = new ArrayList<>();
  private final List<NGramLevel> levels = new ArrayList<>();
  private long tokens;

  // Index of the n-gram that ends at the last word, of order n at n - 1.
  private int[] last;
  private int[] next;
  private int length;

  public NGramCounts(int order) {
    if (order < 1 || order > 10) {
      throw new IllegalArgumentException("order must be 1 to 10 but is " + order);
    }
    this.order = order;
    last = new int[order];
    next = new int[order];
    for (int n = 0; n < order; n++) {
      levels.add(new NGramLevel());
    }
    // Their ids are their indices among the words.
    for (String word : List.of(NGramModel.START, NGramModel.END, NGramModel.UNKNOWN)) {
      id(word);
    }
  }

  private int id(String word) {
    Integer id = ids.get(word);
    if (id == null) {
      id = vocabulary.size();
      ids.put(word, id);
      vocabulary.add(word);
    }
    return id;
  }

  /** Counts a line; one without words is left out. */
  public void add(String line) {
    AnalyzedText text = AnalyzedText.of(line);
    if (text.words() == 0) {
      return;
    }
    length = 0;
    read(START);
    Tokens found = text.tokens();
    for (int i = 0; i < found.size(); i++) {
      if (found.isWord(i)) {
        read(id(found.text(i)));
        tokens++;
      }
    }
    read(END);
  }

  private void read(int word) {
    int longest = Math.min(length + 1, order);
    for (int n = 1; n <= longest; n++) {
      int prefix = n == 1 ? 0 : last[n - 2];
      int suffix = n == 1 ? 0 : next[n - 2];
      next[n - 1] = levels.get(n - 1).count(prefix, word, suffix);
    }
    int[] swap = last;
    last = next;
    next = swap;
    length = longest;
  }

  int order() {
    return order;
  }

  /** The n-grams of order n. */
  NGramLevel level(int n) {
    return levels.get(n - 1);
  }

  /** Words by id; the first three stand for a sentence's start and end and the unknown word. */
  List<String> vocabulary() {
    return Collections.unmodifiableList(vocabulary);
  }

  /** Words counted. */
  public long tokens() {
    return tokens;
  }

  /** Different n-grams of order n. */
  public int distinct(int n) {
    return level(n).size();
  }
}
