package io.e5stream.ingest.source;

import io.e5stream.ingest.dump.RawReader;
import java.io.IOException;
import java.io.InputStream;

/** How a source's dumps are laid out. Stateless. */
public interface DumpFormat {

  /**
   * Opens a dump.
   *
   * @param content what the file holds, unpacked
   * @param place where it comes from
   * @param limit largest record, bytes
   * @throws IOException when it is no dump of this source
   */
  RawReader open(InputStream content, Place place, int limit) throws IOException;

  /** The file to take out of an archive of several, null when archives hold one. */
  default String member() {
    return null;
  }

  /**
   * Where a dump comes from.
   *
   * @param file path, or {@code -} for standard input
   * @param site the site that it is of, where the source has several and dumps do not name theirs;
   *     empty to tell it by the path
   */
  record Place(String file, String site) {}
}
