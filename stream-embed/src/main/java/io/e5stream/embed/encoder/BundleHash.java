package io.e5stream.embed.encoder;

import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/** Identifies a bundle by what decides its vectors, so that a copy under another name is equal. */
final class BundleHash {

  private BundleHash() {}

  static String of(BundleManifest manifest) {
    PrefixPolicy prefixes = manifest.prefixPolicy();
    StringJoiner text = new StringJoiner("\n");
    text.add("dimension=" + manifest.dimension());
    text.add("maxTokens=" + manifest.maxTokens());
    text.add("pooling=" + manifest.pooling());
    text.add("normalise=" + manifest.normalise());
    // Lengths keep a line break in a prefix from looking like the next field.
    text.add("query=" + prefixes.query().length() + ":" + prefixes.query());
    text.add("passage=" + prefixes.passage().length() + ":" + prefixes.passage());
    manifest.files().forEach((name, sha256) -> text.add(name + "=" + sha256));
    return Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
