package io.e5stream.embed.operator;

import io.e5stream.embed.encoder.TokenSpans;
import io.e5stream.embed.encoder.Tokenizer;
import java.util.Arrays;

/**
 * A tokenised stretch of a text: long texts never reach the tokenizer whole.
 *
 * @param start first UTF-16 unit of the stretch in the text
 * @param end one past its last
 * @param tokens spans of its tokens, relative to {@code start}
 */
record Window(int start, int end, TokenSpans tokens) {

  static Window at(Tokenizer tokenizer, String text, int start, int characters) {
    int end = Surrogates.boundary(text, (int) Math.min(text.length(), (long) start + characters));
    return new Window(start, end, tokenizer.spans(text.substring(start, end)));
  }

  /** Tokens that start at or after a position. */
  int tokensFrom(int position) {
    return tokens.count() - index(position);
  }

  /** Where the token stands that comes {@code count} tokens after a position, or the end. */
  int after(int position, int count) {
    int index = index(position) + count;
    return index >= tokens.count() ? end : start + tokens.starts()[index];
  }

  /** Where the token stands that comes {@code count} tokens before a position, or the start. */
  int before(int position, int count) {
    int index = index(position) - count;
    return index < 0 ? start : start + tokens.starts()[index];
  }

  private int index(int position) {
    int[] starts = tokens.starts();
    int found = Arrays.binarySearch(starts, position - start);
    // Several tokens can stand for one character: take the first of them.
    while (found > 0 && starts[found - 1] == starts[found]) {
      found--;
    }
    return found >= 0 ? found : -found - 1;
  }
}
