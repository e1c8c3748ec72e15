package io.e5stream.embed.operator;

import io.e5stream.embed.encoder.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/** Cuts one text into spans that cover it without gaps, each of which fits the model. */
final class BodyCutter {

  /** UTF-16 units from {@code start} to before {@code end}. */
  record Span(int start, int end) {}

  private static final int WINDOW_CHARACTERS = 16_384;

  private final Tokenizer tokenizer;
  private final ChunkOptions options;
  private final String lead;
  private final int maxTokens;
  private final int budget;
  private final String text;
  private Window window;
  private boolean anyTokens;

  /**
   * Prepares to cut a text.
   *
   * @param lead what stands before each chunk's text: prefix and title
   * @param maxTokens tokens of lead, text and special tokens together
   */
  BodyCutter(Tokenizer tokenizer, ChunkOptions options, int maxTokens, String lead, String text) {
    this.tokenizer = tokenizer;
    this.options = options;
    this.lead = lead;
    this.maxTokens = maxTokens;
    this.budget = maxTokens - tokenizer.count(lead);
    this.text = text;
    if (budget < 1) {
      throw new IllegalArgumentException(
          "prefix and title leave no room for text in %d tokens".formatted(maxTokens));
    }
  }

  /** The spans, in order. */
  List<Span> cut() {
    List<Span> spans = new ArrayList<>();
    int start = 0;
    int covered = 0;
    while (covered < text.length()) {
      Span span = span(start, covered);
      spans.add(span);
      covered = span.end();
      start = covered < text.length() ? overlapStart(span) : covered;
    }
    return spans;
  }

  /** Whether the text has any token; known once it has been cut. */
  boolean hasTokens() {
    return anyTokens;
  }

  private Span span(int start, int covered) {
    cover(start);
    anyTokens |= window.tokensFrom(start) > 0;
    int allowed = budget;
    int limit = Math.min(start + options.maxCharacters(), window.end());
    while (true) {
      int end = end(start, covered, Math.min(limit, window.after(start, allowed)));
      if (end <= covered) {
        // The overlap leaves no room to go on: do without.
        return span(covered, covered);
      }
      int excess = tokenizer.count(lead + text.substring(start, end)) - maxTokens;
      boolean indivisible = start == covered && end <= Surrogates.next(text, start);
      if (excess <= 0 || indivisible) {
        return new Span(start, end);
      }
      // Part of a word can have more tokens than the whole; where it has the window's tokens are
      // no guide, and the characters are halved.
      int inside = window.tokensFrom(start) - window.tokensFrom(end);
      allowed = Math.max(0, Math.min(allowed, inside) - excess);
      limit = allowed > 0 ? end - 1 : start + (end - start) / 2;
      allowed = allowed > 0 ? allowed : budget;
    }
  }

  /**
   * Where a chunk that starts here ends.
   *
   * @param limit the furthest end allowed
   */
  private int end(int start, int covered, int limit) {
    int furthest = Surrogates.boundary(text, limit);
    if (furthest == text.length()) {
      return furthest;
    }
    int from = Math.max(start + (furthest - start) / 2, covered) + 1;
    int sentence = SentenceEnds.last(text, from, furthest);
    int word = sentence > 0 ? sentence : SentenceEnds.lastWord(text, from, furthest);
    if (word > 0) {
      return word;
    }
    return furthest <= start && start == covered ? Surrogates.next(text, start) : furthest;
  }

  /** Makes the window reach as far as a chunk that starts here can. */
  private void cover(int start) {
    boolean reaches =
        window != null
            && (window.end() == text.length()
                || window.end() >= start + options.maxCharacters()
                || window.tokensFrom(start) > budget);
    if (!reaches) {
      window = Window.at(tokenizer, text, start, WINDOW_CHARACTERS);
    }
  }

  private int overlapStart(Span span) {
    if (options.overlapTokens() == 0) {
      return span.end();
    }
    int middle = span.start() + (span.end() - span.start()) / 2;
    int start = Math.max(window.start(), window.before(span.end(), options.overlapTokens()));
    for (int i = start; i < span.end(); i++) {
      if (i > middle && Character.isWhitespace(text.charAt(i - 1))) {
        return i;
      }
    }
    return start > middle ? start : span.end();
  }
}
