package io.e5stream.ingest.file;

import java.util.HashMap;
import java.util.Map;

/**
 * Which line of each id counts: that of the highest version. Holds versions and hashes, no texts.
 * Used by one thread.
 */
final class LatestVersions {

  /** A version, and a hash of what it says; 0 for a withdrawal. */
  private record Latest(long version, int content) {}

  private final Map<String, Latest> latest = new HashMap<>();

  /**
   * Notes a line.
   *
   * @throws IllegalArgumentException when another line says something else of the same version
   */
  void note(CleanPairLine line) {
    Latest noted = new Latest(line.version(), content(line));
    Latest before = latest.get(line.id());
    if (before == null || before.version() < noted.version()) {
      latest.put(line.id(), noted);
    } else if (before.version() == noted.version() && before.content() != noted.content()) {
      throw new IllegalArgumentException(
          ("version %d of %s says something else than a line before it: these files are of runs"
                  + " that did not go on from each other; read the files of one")
              .formatted(line.version(), line.id()));
    }
  }

  /** Whether this line is the one that counts; true once for each id that is a pair. */
  boolean take(CleanPairLine line) {
    Latest noted = latest.get(line.id());
    if (line.pair() == null || noted == null || noted.version() != line.version()) {
      return false;
    }
    latest.remove(line.id());
    return true;
  }

  private static int content(CleanPairLine line) {
    return line.pair() == null ? 0 : line.pair().hashCode();
  }
}
