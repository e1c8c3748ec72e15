package io.e5stream.embed.encoder;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import ai.djl.huggingface.tokenizers.jni.TokenizersLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A bundle's tokenizer, shared by all of its users in this JVM.
 *
 * <p>Thread-safe, except that a call must not run while another thread closes the same tokenizer.
 * It neither pads nor truncates on its own, whatever its file says.
 */
public final class Tokenizer implements AutoCloseable {

  private static final SharedPool<String, HuggingFaceTokenizer> POOL = new SharedPool<>();

  static {
    // Else DJL downloads a native library on machines with CUDA, and reports itself on EC2.
    setUnlessSet("RUST_FLAVOR", "cpu");
    setUnlessSet("OPT_OUT_TRACKING", "true");
  }

  private final SharedPool<String, HuggingFaceTokenizer>.Lease lease;
  private final String hash;

  private Tokenizer(SharedPool<String, HuggingFaceTokenizer>.Lease lease, String hash) {
    this.lease = lease;
    this.hash = hash;
  }

  /**
   * Opens a bundle's tokenizer; the caller closes it.
   *
   * @throws EncoderException when the file is no tokenizer
   */
  public static Tokenizer open(Bundle bundle) {
    String hash = bundle.manifest().files().get(BundleManifest.TOKENIZER);
    return new Tokenizer(POOL.acquire(hash, () -> read(bundle.tokenizer())), hash);
  }

  /** sha256 of the tokenizer's file, in hex. */
  public String hash() {
    return hash;
  }

  /** Tokens of a text with special tokens: what the model has to read. Not truncated. */
  public int count(String text) {
    return tokens(text, Integer.MAX_VALUE).count();
  }

  /** The text's tokens alone, without special tokens, and where they stand. */
  public TokenSpans spans(String text) {
    String wellFormed = CodePoints.wellFormed(text);
    CharSpan[] spans = lease.value().encode(wellFormed, false, false).getCharTokenSpans();
    int[] positions = CodePoints.utf16Positions(wellFormed);
    int[] starts = new int[spans.length];
    int[] ends = new int[spans.length];
    for (int i = 0; i < spans.length; i++) {
      // A token that stands for no text has no span: it sits at the end of the one before.
      int none = i == 0 ? 0 : ends[i - 1];
      starts[i] = spans[i] == null ? none : utf16(positions, spans[i].getStart());
      ends[i] = spans[i] == null ? none : utf16(positions, spans[i].getEnd());
    }
    return new TokenSpans(starts, ends);
  }

  /**
   * What the model reads of a text.
   *
   * @param maxTokens the text's last tokens are cut off beyond this; special tokens stay
   */
  public Tokens tokens(String text, int maxTokens) {
    return tokens(List.of(text), maxTokens).get(0);
  }

  /** What the model reads of each text; one call of the native library for all of them. */
  public List<Tokens> tokens(List<String> texts, int maxTokens) {
    // The library's class above this one makes an object or several of each token.
    String[] wellFormed = texts.stream().map(CodePoints::wellFormed).toArray(String[]::new);
    long[] encodings =
        TokenizersLibrary.LIB.batchEncode(lease.value().getHandle(), wellFormed, true);
    try {
      List<Tokens> tokens = new ArrayList<>(encodings.length);
      for (long encoding : encodings) {
        tokens.add(tokens(encoding, maxTokens));
      }
      return tokens;
    } finally {
      for (long encoding : encodings) {
        TokenizersLibrary.LIB.deleteEncoding(encoding);
      }
    }
  }

  private static Tokens tokens(long encoding, int maxTokens) {
    TokenizersLibrary library = TokenizersLibrary.LIB;
    long[] ids = library.getTokenIds(encoding);
    long[] types = library.getTypeIds(encoding);
    return ids.length <= maxTokens
        ? new Tokens(ids, types)
        : Truncation.truncate(ids, types, library.getSpecialTokenMask(encoding), maxTokens);
  }

  @Override
  public void close() {
    lease.close();
  }

  private static int utf16(int[] positions, int codePoint) {
    return positions == null ? codePoint : positions[codePoint];
  }

  private static HuggingFaceTokenizer read(Path file) {
    return read(file, Map.of("truncation", "false", "padding", "false"));
  }

  /** Opens a tokenizer's file with options of the library. */
  static HuggingFaceTokenizer read(Path file, Map<String, String> options) {
    try (var in = Files.newInputStream(file)) {
      return HuggingFaceTokenizer.newInstance(in, options);
    } catch (IOException | RuntimeException e) {
      throw new EncoderException("%s is no tokenizer: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static void setUnlessSet(String name, String value) {
    if (System.getenv(name) == null && System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }
}
