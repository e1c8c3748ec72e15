package io.e5stream.embed.operator;

import io.e5stream.embed.encoder.TokenSpans;
import io.e5stream.embed.encoder.Tokenizer;

/** Cuts a title to its token budget. */
final class TitleCutter {

  /** Enough for a budget of ordinary words; keeps a title of megabytes from the tokenizer. */
  private static final int CHARACTERS_PER_TOKEN = 16;

  private final Tokenizer tokenizer;
  private final int maxTokens;

  TitleCutter(Tokenizer tokenizer, int maxTokens) {
    this.tokenizer = tokenizer;
    this.maxTokens = maxTokens;
  }

  /** The title's first words, at most the budget; empty when it has no tokens. */
  String cut(String title) {
    String cut = title.strip();
    int characters = maxTokens * CHARACTERS_PER_TOKEN;
    if (cut.length() > characters) {
      cut = cut.substring(0, Surrogates.boundary(cut, characters)).strip();
    }
    for (int budget = maxTokens; budget > 0; budget--) {
      TokenSpans tokens = tokenizer.spans(cut);
      if (tokens.count() == 0) {
        return "";
      }
      if (tokens.count() <= maxTokens) {
        return cut;
      }
      int end = Math.max(1, tokens.starts()[budget]);
      int word = SentenceEnds.lastWord(cut, end / 2, end);
      cut = cut.substring(0, word > 0 ? word : Surrogates.boundary(cut, end)).strip();
    }
    return "";
  }
}
