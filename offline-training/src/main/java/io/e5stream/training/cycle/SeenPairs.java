package io.e5stream.training.cycle;

import io.e5stream.filter.text.TextHash;
import io.e5stream.training.pair.TrainingPair;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Which pairs earlier cycles trained on: a hash of 64 bits of each. A pair whose texts changed is a
 * new one. Used by one thread.
 */
final class SeenPairs {

  private final Path file;
  private final Set<Long> hashes = new HashSet<>();

  private SeenPairs(Path file) {
    this.file = file;
  }

  static SeenPairs read(Path file) throws IOException {
    SeenPairs seen = new SeenPairs(file);
    if (Files.exists(file)) {
      long count = Files.size(file) / Long.BYTES;
      try (DataInputStream in =
          new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(file)))) {
        for (long i = 0; i < count; i++) {
          seen.hashes.add(in.readLong());
        }
      }
    }
    return seen;
  }

  boolean isNew(TrainingPair pair) {
    return !hashes.contains(hash(pair));
  }

  /** Notes pairs, in the file as well. */
  void add(Collection<TrainingPair> pairs) throws IOException {
    pairs.forEach(pair -> hashes.add(hash(pair)));
    long[] sorted = hashes.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (DataOutputStream out =
        new DataOutputStream(new java.io.BufferedOutputStream(Files.newOutputStream(part)))) {
      for (long hash : sorted) {
        out.writeLong(hash);
      }
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static long hash(TrainingPair pair) {
    long query = TextHash.ofText(pair.query());
    return TextHash.mix(query ^ Long.rotateLeft(TextHash.ofText(pair.passage()), 32));
  }
}
