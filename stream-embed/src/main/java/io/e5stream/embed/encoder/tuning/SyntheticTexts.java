package io.e5stream.embed.encoder.tuning;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Texts to measure with: as many tokens in short ones, as titles and questions are, as in long
 * ones, as the chunks of documents are. The same on every machine.
 *
 * @param shortText {@value #SHORT} tokens with prefix and special tokens
 * @param longText {@value #LONG} tokens, or as many as the model reads
 * @param shortTokens tokens of the short text as counted
 * @param longTokens tokens of the long text as counted
 */
record SyntheticTexts(String shortText, String longText, int shortTokens, int longTokens) {

  static final int SHORT = 16;

  /** Near to a passage's 300, and batches of every budget are full with it. */
  static final int LONG = 256;

  /** Words that are one token in most vocabularies. */
  private static final String[] WORDS =
      "the of and in to was is for on as with by he at from his an were are which".split(" ");

  private static final long SEED = 1;

  static SyntheticTexts of(Bundle bundle) {
    try (Tokenizer tokenizer = Tokenizer.open(bundle)) {
      int most = bundle.manifest().maxTokens();
      String small = text(bundle, tokenizer, Math.min(SHORT, most));
      String large = text(bundle, tokenizer, Math.min(LONG, most));
      return new SyntheticTexts(
          small, large, count(bundle, tokenizer, small), count(bundle, tokenizer, large));
    }
  }

  /** Texts that fill at least one batch of short ones and one of long ones. */
  List<String> filling(int batchTokens) {
    int tokens = Math.max(batchTokens, LONG);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < tokens / shortTokens; i++) {
      texts.add(shortText);
    }
    for (int i = 0; i < tokens / longTokens; i++) {
      texts.add(longText);
    }
    return texts;
  }

  long tokens(int batchTokens) {
    int tokens = Math.max(batchTokens, LONG);
    return (long) tokens / shortTokens * shortTokens + (long) tokens / longTokens * longTokens;
  }

  /** The longest text of these tokens at most. */
  private static String text(Bundle bundle, Tokenizer tokenizer, int tokens) {
    Random random = new Random(SEED);
    String text = "";
    for (String next = text; count(bundle, tokenizer, next) <= tokens; ) {
      text = next;
      next = (text + " " + WORDS[random.nextInt(WORDS.length)]).strip();
    }
    return text;
  }

  private static int count(Bundle bundle, Tokenizer tokenizer, String text) {
    String input = bundle.manifest().prefixPolicy().apply(Role.PASSAGE, text);
    return Math.max(1, tokenizer.count(input));
  }
}
