package io.e5stream.embed.encoder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A model bundle on this machine, its files verified: a directory with {@code model.onnx}, {@code
 * tokenizer.json} and {@code bundle.json}.
 *
 * @param directory where the files are
 * @param manifest what {@code bundle.json} says
 * @param hash sha256, in hex, of all that decides the bundle's vectors: the files and how the
 *     manifest tells to run them. Name, version and evaluation results are not part of it.
 */
public record Bundle(Path directory, BundleManifest manifest, String hash) {

  /** Location of the bundle that comes with this library. */
  public static final String BUILT_IN = "builtin:e5-small-v2";

  /** E5-small-v2, from its Maven artefact; unpacked into the user's cache on first use. */
  public static Bundle builtIn() {
    return BuiltInBundle.get();
  }

  /**
   * Loads and verifies a bundle.
   *
   * @param location {@value #BUILT_IN} or a directory, as a path or {@code file:} URI
   * @throws BundleException when it is missing, incomplete, damaged or not understood
   */
  public static Bundle load(String location) {
    if (location.equals(BUILT_IN)) {
      return builtIn();
    }
    return loadDirectory(BundleLocation.directory(location));
  }

  static Bundle loadDirectory(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new BundleException(
          "no model bundle at %s: not a directory. Give a directory with %s, %s and %s, or %s"
              .formatted(
                  directory.toAbsolutePath(),
                  BundleManifest.FILE,
                  BundleManifest.MODEL,
                  BundleManifest.TOKENIZER,
                  BUILT_IN));
    }
    try {
      requireFile(directory, BundleManifest.FILE);
      Path json = directory.resolve(BundleManifest.FILE);
      BundleManifest manifest = ManifestJson.read(Files.readAllBytes(json), json.toString());
      for (var file : manifest.files().entrySet()) {
        verify(directory, file.getKey(), file.getValue());
      }
      return new Bundle(directory, manifest, BundleHash.of(manifest));
    } catch (IOException e) {
      throw new BundleException("cannot read the model bundle at " + directory + ": " + e, e);
    }
  }

  /** {@code name-version}. */
  public String id() {
    return manifest.id();
  }

  /** The same model with other prefixes: another bundle, since its vectors differ. */
  public Bundle withPrefixes(PrefixPolicy prefixes) {
    BundleManifest changed = manifest.withPrefixes(prefixes);
    return new Bundle(directory, changed, BundleHash.of(changed));
  }

  /**
   * The same model with vectors as its pooling leaves them: another bundle, since its vectors
   * differ. Where the graph itself normalises, they stay normalised.
   */
  public Bundle withoutNormalising() {
    BundleManifest changed = manifest.withoutNormalising();
    return new Bundle(directory, changed, BundleHash.of(changed));
  }

  /** The first eight digits of the hash, as in a collection's name. */
  public String hash8() {
    return hash.substring(0, 8);
  }

  public Path model() {
    return directory.resolve(BundleManifest.MODEL);
  }

  public Path tokenizer() {
    return directory.resolve(BundleManifest.TOKENIZER);
  }

  private static void verify(Path directory, String name, String expected) throws IOException {
    requireFile(directory, name);
    String actual = Sha256.of(directory.resolve(name));
    if (!actual.equals(expected)) {
      throw new BundleException(
          "%s is damaged: its sha256 is %s, but %s says %s. Copy the bundle again"
              .formatted(directory.resolve(name), actual, BundleManifest.FILE, expected));
    }
  }

  private static void requireFile(Path directory, String name) throws IOException {
    if (Files.isRegularFile(directory.resolve(name))) {
      return;
    }
    try (Stream<Path> files = Files.list(directory)) {
      List<String> there = files.map(f -> f.getFileName().toString()).sorted().limit(20).toList();
      throw new BundleException(
          "the model bundle at %s has no %s; there is: %s"
              .formatted(directory, name, there.isEmpty() ? "nothing" : String.join(", ", there)));
    }
  }
}
