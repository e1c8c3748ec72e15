package io.e5stream.embed.encoder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Writes bundles: into a directory of their own, which appears complete or not at all. */
public final class BundleWriter {

  private BundleWriter() {}

  /**
   * Writes a bundle that differs from another in its model.
   *
   * @param source gives the tokenizer
   * @param target must not exist; its parent is made if need be
   * @param model makes the ONNX graph, once it is clear that there is a place for it
   * @param manifest of the new bundle; the hashes of its files are filled in
   * @param evaluation measures the bundle when it is nearly done; its results go into the manifest
   * @throws BundleException when the target exists or cannot be written
   */
  public static Bundle write(
      Bundle source,
      Path target,
      Supplier<byte[]> model,
      BundleManifest manifest,
      Function<Bundle, Map<String, Double>> evaluation) {
    Path absolute = target.toAbsolutePath();
    if (Files.exists(absolute)) {
      throw new BundleException(absolute + " is there already; bundles are never changed");
    }
    try {
      Path parent = Files.createDirectories(absolute.getParent());
      // No temporary directory of Java's: nobody but its owner could read the bundle.
      Path directory =
          Files.createDirectory(
              parent.resolve("." + absolute.getFileName() + "-" + UUID.randomUUID()));
      try {
        Path onnx = directory.resolve(BundleManifest.MODEL);
        Path tokenizer = directory.resolve(BundleManifest.TOKENIZER);
        Files.write(onnx, model.get());
        Files.copy(source.tokenizer(), tokenizer);
        BundleManifest hashed =
            manifest.withFiles(
                Map.of(
                    BundleManifest.MODEL, Sha256.of(onnx),
                    BundleManifest.TOKENIZER, Sha256.of(tokenizer)));
        Map<String, Double> results = new TreeMap<>(hashed.evaluation());
        results.putAll(evaluation.apply(new Bundle(directory, hashed, BundleHash.of(hashed))));
        Files.write(
            directory.resolve(BundleManifest.FILE),
            ManifestJson.write(hashed.withEvaluation(results)));
        Files.move(directory, absolute, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        BundleCache.remove(directory);
      }
    } catch (IOException e) {
      throw new BundleException("cannot write the bundle " + absolute + ": " + e, e);
    }
    return Bundle.loadDirectory(absolute);
  }
}
