package io.e5stream.embed.operator;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.BundleManifest;
import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.Tokenizer;
import io.e5stream.ingest.Document;
import io.e5stream.ingest.Passage;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts documents into passages that fit the model.
 *
 * <p>Cuts at the end of a sentence where one lies in the second half of what fits, else between
 * words, else anywhere but in a surrogate pair. A text's spans cover it without gaps. A chunk in
 * the middle of a text can be without tokens (thousands of control characters): it is kept, so that
 * the text can be rebuilt.
 *
 * <p>Thread-safe, except that a call must not run while another thread closes the chunker.
 */
public final class Chunker implements AutoCloseable {

  /** Changes when the same text and options give other chunks. */
  private static final int RULES = 1;

  private final Tokenizer tokenizer;
  private final TitleCutter titles;
  private final ChunkOptions options;
  private final String prefix;
  private final int maxTokens;
  private final String fingerprint;

  private Chunker(Tokenizer tokenizer, BundleManifest manifest, ChunkOptions options) {
    this.tokenizer = tokenizer;
    this.titles = new TitleCutter(tokenizer, options.titleMaxTokens());
    this.options = options;
    this.prefix = manifest.prefixPolicy().prefix(Role.PASSAGE);
    this.maxTokens = maxTokens(manifest, options);
    this.fingerprint = fingerprint(manifest, options);
  }

  /** Opens a chunker for a bundle's passages; the caller closes it. */
  public static Chunker open(Bundle bundle, ChunkOptions options) {
    return new Chunker(Tokenizer.open(bundle), bundle.manifest(), options);
  }

  /**
   * Cuts a document.
   *
   * @return all of its passages, in order; at least one
   * @throws UnembeddableTextException when the text has no token at all
   */
  public List<Passage> chunk(Document document) throws UnembeddableTextException {
    String title = titles.cut(document.title());
    String lead = title.isEmpty() ? prefix : prefix + title + " ";
    BodyCutter cutter = new BodyCutter(tokenizer, options, maxTokens, lead, document.text());
    List<BodyCutter.Span> spans = cutter.cut();
    if (!cutter.hasTokens()) {
      throw new UnembeddableTextException(
          "text leaves no tokens: its %d characters are all such that the model's tokenizer drops"
              .formatted(document.text().length()));
    }
    List<Passage> passages = new ArrayList<>(spans.size());
    for (BodyCutter.Span span : spans) {
      passages.add(
          new Passage(
              document.id(),
              passages.size(),
              spans.size(),
              span.start(),
              span.end(),
              title,
              document.text().substring(span.start(), span.end())));
    }
    return passages;
  }

  /** Equal for chunkers that cut every document alike. */
  public String fingerprint() {
    return fingerprint;
  }

  /** The fingerprint of a chunker, without opening one. */
  public static String fingerprint(BundleManifest manifest, ChunkOptions options) {
    return "rules=%d;tokenizer=%s;max-tokens=%d;title=%d;overlap=%d;characters=%d;prefix=%s"
        .formatted(
            RULES,
            manifest.files().get(BundleManifest.TOKENIZER).substring(0, 16),
            maxTokens(manifest, options),
            options.titleMaxTokens(),
            options.overlapTokens(),
            options.maxCharacters(),
            manifest.prefixPolicy().prefix(Role.PASSAGE));
  }

  @Override
  public void close() {
    tokenizer.close();
  }

  private static int maxTokens(BundleManifest manifest, ChunkOptions options) {
    return Math.min(options.maxTokens(), manifest.maxTokens());
  }
}
