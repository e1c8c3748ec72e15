package io.e5stream.embed.encoder;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.TokenizersLibrary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads two texts as one sequence with the special tokens between them, as cross-encoders do. Where
 * both are too long together, tokens go from the end of the longer one first.
 *
 * <p>Thread-safe, except that a call must not run while another thread closes it.
 */
public final class PairTokenizer implements AutoCloseable {

  private final HuggingFaceTokenizer tokenizer;

  private PairTokenizer(HuggingFaceTokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /**
   * Opens a tokenizer; the caller closes it.
   *
   * @param file {@code tokenizer.json}; what it says on truncation and padding is ignored
   * @param maxTokens of a sequence, special tokens included
   * @throws EncoderException when the file is no tokenizer
   */
  public static PairTokenizer open(Path file, int maxTokens) {
    String most = Integer.toString(maxTokens);
    Map<String, String> options =
        Map.of(
            "truncation",
            "longest_first",
            "maxLength",
            most,
            // Else the library takes 512, and warns.
            "modelMaxLength",
            most,
            "padding",
            "false");
    return new PairTokenizer(Tokenizer.read(file, options));
  }

  /**
   * What the model reads of each pair.
   *
   * @param first one text a pair
   * @param second as many; of each text only the first {@value
   *     EncoderOptions#DEFAULT_MAX_CHARACTERS} UTF-16 units are read
   */
  public List<Tokens> tokens(List<String> first, List<String> second) {
    if (first.size() != second.size()) {
      throw new IllegalArgumentException(first.size() + " and " + second.size() + " texts");
    }
    long[] encodings =
        TokenizersLibrary.LIB.batchEncodePair(
            tokenizer.getHandle(), readable(first), readable(second), true);
    try {
      List<Tokens> tokens = new ArrayList<>(encodings.length);
      for (long encoding : encodings) {
        tokens.add(
            new Tokens(
                TokenizersLibrary.LIB.getTokenIds(encoding),
                TokenizersLibrary.LIB.getTypeIds(encoding)));
      }
      return tokens;
    } finally {
      for (long encoding : encodings) {
        TokenizersLibrary.LIB.deleteEncoding(encoding);
      }
    }
  }

  private static String[] readable(List<String> texts) {
    return texts.stream()
        .map(text -> CodePoints.head(text, EncoderOptions.DEFAULT_MAX_CHARACTERS))
        .map(CodePoints::wellFormed)
        .toArray(String[]::new);
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}
