package io.e5stream.embed.encoder.tuning;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Texts to measure with: as many tokens in paragraphs as in passages of three times the length, the
 * lengths in which streams of documents have most of their tokens. A paragraph leaves a third of
 * the smallest batch unused, as most lengths do with some batch size; all larger ones are filled by
 * both. The same on every machine.
 *
 * @param paragraph {@value #PARAGRAPH} tokens with prefix and special tokens, or as many as the
 *     model reads
 * @param passage {@value #PASSAGE} tokens, likewise
 * @param paragraphTokens tokens of the paragraph as counted
 * @param passageTokens tokens of the passage as counted
 */
record SyntheticTexts(String paragraph, String passage, int paragraphTokens, int passageTokens) {

  static final int PARAGRAPH = 85;

  static final int PASSAGE = 256;

  /** Words that are one token in most vocabularies. */
  private static final String[] WORDS =
      "the of and in to was is for on as with by he at from his an were are which".split(" ");

  private static final long SEED = 1;

  static SyntheticTexts of(Bundle bundle) {
    try (Tokenizer tokenizer = Tokenizer.open(bundle)) {
      int most = bundle.manifest().maxTokens();
      String small = text(bundle, tokenizer, Math.min(PARAGRAPH, most));
      String large = text(bundle, tokenizer, Math.min(PASSAGE, most));
      return new SyntheticTexts(
          small, large, count(bundle, tokenizer, small), count(bundle, tokenizer, large));
    }
  }

  /** Texts that fill at least one batch of paragraphs and one of passages. */
  List<String> filling(int batchTokens) {
    int tokens = Math.max(batchTokens, PASSAGE);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < tokens / paragraphTokens; i++) {
      texts.add(paragraph);
    }
    for (int i = 0; i < tokens / passageTokens; i++) {
      texts.add(passage);
    }
    return texts;
  }

  long tokens(int batchTokens) {
    int tokens = Math.max(batchTokens, PASSAGE);
    return (long) tokens / paragraphTokens * paragraphTokens
        + (long) tokens / passageTokens * passageTokens;
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
