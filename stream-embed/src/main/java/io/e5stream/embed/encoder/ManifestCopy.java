package io.e5stream.embed.encoder;

import java.util.Map;

/** A manifest with some of its values changed. */
final class ManifestCopy {

  private final BundleManifest original;
  private boolean normalise;
  private PrefixPolicy prefixes;
  private String instruction;
  private String precision;
  private Map<String, String> files;
  private String parent;
  private Map<String, Double> evaluation;

  ManifestCopy(BundleManifest original) {
    this.original = original;
    this.normalise = original.normalise();
    this.prefixes = original.prefixes();
    this.instruction = original.instruction();
    this.precision = original.precision();
    this.files = original.files();
    this.parent = original.parent();
    this.evaluation = original.evaluation();
  }

  ManifestCopy normalise(boolean value) {
    normalise = value;
    return this;
  }

  /** Prefixes, in place of an instruction as well. */
  ManifestCopy prefixes(PrefixPolicy value) {
    prefixes = value;
    instruction = null;
    return this;
  }

  ManifestCopy precision(String value) {
    precision = value;
    return this;
  }

  ManifestCopy files(Map<String, String> value) {
    files = value;
    return this;
  }

  ManifestCopy parent(String value) {
    parent = value;
    return this;
  }

  ManifestCopy evaluation(Map<String, Double> value) {
    evaluation = value;
    return this;
  }

  BundleManifest build() {
    return new BundleManifest(
        original.name(),
        original.version(),
        original.dimension(),
        original.maxTokens(),
        original.pooling(),
        normalise,
        prefixes,
        instruction,
        precision,
        original.embeddingSpace(),
        files,
        parent,
        original.trainingRun(),
        evaluation);
  }
}
