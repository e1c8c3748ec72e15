package io.e5stream.filter.perplexity;

import io.e5stream.filter.file.PackedText;
import io.e5stream.filter.text.TextHash;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads models in the ARPA format, as SRILM, KenLM and {@link ArpaWriter} write them: the numbers
 * of n-grams, then for each order a line of logarithm, words and, below the highest order, an
 * optional back-off weight.
 */
public final class ArpaReader implements AutoCloseable {

  private final Path file;
  private final BufferedReader in;
  private long line;
  private boolean suffixClosed = true;

  private ArpaReader(Path file) throws IOException {
    this.file = file;
    this.in = PackedText.open(file);
  }

  /**
   * The model of a file, packed with gzip or not.
   *
   * @throws ArpaException if it is none
   */
  public static NGramModel read(Path file) throws IOException {
    try (ArpaReader reader = new ArpaReader(file)) {
      return reader.model();
    }
  }

  private NGramModel model() throws IOException {
    String header = next();
    while (header != null && !header.equals("\\data\\")) {
      header = next();
    }
    if (header == null) {
      throw new ArpaException(file + " is no ARPA model: it has no line \\data\\");
    }
    List<Long> counts = new ArrayList<>();
    String current = next();
    while (current != null && current.startsWith("ngram ")) {
      counts.add(count(current, counts.size() + 1));
      current = next();
    }
    if (counts.isEmpty()) {
      throw problem("expected \"ngram 1=...\"");
    }
    NGramTable[] tables = new NGramTable[counts.size()];
    for (int order = 1; order <= tables.length; order++) {
      if (!("\\" + order + "-grams:").equals(current)) {
        throw problem("expected \\" + order + "-grams: but found " + current);
      }
      tables[order - 1] = new NGramTable(counts.get(order - 1));
      current = section(tables, order, counts.get(order - 1));
    }
    if (!"\\end\\".equals(current)) {
      throw problem("expected \\end\\ but found " + current);
    }
    return new NGramModel(tables, suffixClosed);
  }

  /** Reads the n-grams of an order and returns the line that ends them. */
  private String section(NGramTable[] tables, int order, long expected) throws IOException {
    long count = 0;
    String current = next();
    while (current != null && !current.startsWith("\\")) {
      count++;
      if (count > expected) {
        break;
      }
      ngram(tables, order, current);
      current = next();
    }
    if (count != expected) {
      throw problem(
          "%d-grams: the header says %d, the section has %s"
              .formatted(order, expected, count > expected ? "more" : "" + count));
    }
    return current;
  }

  private void ngram(NGramTable[] tables, int order, String text) {
    int at = text.indexOf('\t');
    int end = at;
    long hash = 0;
    long suffix = 0;
    for (int i = 0; i < order && end >= 0; i++) {
      int from = end + 1;
      end = delimiter(text, from);
      long word = TextHash.ofWord(text.substring(from, end < 0 ? text.length() : end));
      hash = i == 0 ? word : TextHash.append(hash, word);
      suffix = i == 1 ? word : TextHash.append(suffix, word);
      if (end < 0 && i < order - 1) {
        throw problem("fewer than " + order + " words: " + text);
      }
    }
    if (at < 0) {
      throw problem("expected logarithm, tab, words but found: " + text);
    }
    float probability = number(text.substring(0, at));
    float backOff = end < 0 ? 0 : number(text.substring(end + 1));
    if (probability > 0) {
      throw problem("a probability above 1: its logarithm is " + text.substring(0, at));
    }
    if (order > 1 && tables[order - 2].find(suffix) == NGramTable.ABSENT) {
      suffixClosed = false;
    }
    tables[order - 1].put(hash, probability, backOff);
  }

  private static int delimiter(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\t') {
        return i;
      }
    }
    return -1;
  }

  private long count(String text, int order) {
    String start = "ngram " + order + "=";
    if (!text.replace(" ", "").startsWith(start.replace(" ", ""))) {
      throw problem("expected \"" + start + "...\" but found: " + text);
    }
    try {
      return Long.parseLong(text.substring(text.indexOf('=') + 1).trim());
    } catch (NumberFormatException e) {
      throw problem("no number of n-grams: " + text);
    }
  }

  private float number(String text) {
    try {
      return Float.parseFloat(text.trim());
    } catch (NumberFormatException e) {
      throw problem("\"" + text + "\" is no number");
    }
  }

  private ArpaException problem(String what) {
    return new ArpaException("%s:%d: %s".formatted(file, line, what));
  }

  /** The next line that is not blank. */
  private String next() throws IOException {
    String text = in.readLine();
    line++;
    while (text != null && text.isBlank()) {
      text = in.readLine();
      line++;
    }
    return text == null ? null : text.strip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
