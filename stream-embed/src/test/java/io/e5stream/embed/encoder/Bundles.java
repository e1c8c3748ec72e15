package io.e5stream.embed.encoder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes bundles for tests; the tokenizer is the built-in one. */
final class Bundles {

  private Bundles() {}

  static Path write(Path directory, byte[] model, int dimension) throws IOException {
    Files.createDirectories(directory);
    Files.write(directory.resolve(BundleManifest.MODEL), model);
    Files.copy(Bundle.builtIn().tokenizer(), directory.resolve(BundleManifest.TOKENIZER));
    return seal(directory, dimension);
  }

  /** Writes a manifest that fits the files. */
  static Path seal(Path directory, int dimension) throws IOException {
    BundleManifest manifest =
        new BundleManifest(
            "tiny",
            "2",
            dimension,
            16,
            Pooling.MEAN,
            true,
            new PrefixPolicy("q: ", "p: "),
            null,
            "fp32",
            "tiny-space",
            Map.of(
                BundleManifest.MODEL, Sha256.of(directory.resolve(BundleManifest.MODEL)),
                BundleManifest.TOKENIZER, Sha256.of(directory.resolve(BundleManifest.TOKENIZER))),
            "tiny-1",
            "run-7",
            Map.of("scifact/ndcg@10", 0.5));
    Files.write(directory.resolve(BundleManifest.FILE), ManifestJson.write(manifest));
    return directory;
  }
}
