package io.e5stream.eval.encoding;

import io.e5stream.embed.encoder.TextEncoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Opens caches, and only such as hold what the encoder gives now. One that holds other vectors is
 * begun anew as another file, so that processes that still have the old one open neither read nor
 * spoil the new one.
 */
final class CheckedCache {

  private final Path directory;
  private final Probes probes;
  private final Consumer<String> notes;

  /**
   * Opens in a directory.
   *
   * @param probes one for the whole process
   * @param notes hears when a cache is begun anew
   */
  CheckedCache(Path directory, Probes probes, Consumer<String> notes) {
    this.directory = directory;
    this.probes = probes;
    this.notes = notes;
  }

  /**
   * Opens the cache of a bundle; the caller closes it.
   *
   * @param encoder the bundle's; encodes the probes when they are not known yet
   * @throws IOException when there can be no cache
   */
  VectorCache open(String bundleHash, TextEncoder encoder) throws IOException {
    float[][] vectors = probes.of(bundleHash, encoder);
    VectorCache cache = openProbed(bundleHash, vectors);
    if (Probes.areIn(cache, vectors)) {
      return cache;
    }
    cache.delete();
    notes.accept(
        "the vectors in %s are not those that %s gives now, or do not tell; they are computed again"
            .formatted(cache.path(), encoder.model()));
    cache = openProbed(bundleHash, vectors);
    if (Probes.areIn(cache, vectors)) {
      return cache;
    }
    cache.close();
    throw new IOException(cache.path() + " does not hold what was written to it");
  }

  /**
   * An empty cache is given the probes; another process may be quicker, with vectors of its own.
   */
  private VectorCache openProbed(String bundleHash, float[][] vectors) throws IOException {
    VectorCache cache = VectorCache.open(directory, bundleHash, vectors[0].length);
    if (cache.size() == 0) {
      cache.put(Probes.keys(), vectors);
    }
    return cache;
  }
}
