package io.e5stream.ingest.dump;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;

/** One file of a 7z archive. */
final class SevenZip {

  /** Dictionaries beyond this are refused before they are allocated. */
  private static final int MAX_MEMORY_KIB = 1 << 20;

  private SevenZip() {}

  /**
   * Opens the file of that name, in whatever folder of the archive, or the only file that there is.
   *
   * @param channel the archive; closed with the stream
   * @param member name of the file wanted, null when any will do
   */
  static InputStream open(Path archive, CountingChannel channel, String member) throws IOException {
    SevenZFile file =
        SevenZFile.builder()
            .setSeekableByteChannel(channel)
            .setDefaultName(archive.toString())
            .setMaxMemoryLimitKb(MAX_MEMORY_KIB)
            .get();
    try {
      return new FilterInputStream(file.getInputStream(choose(file, member))) {
        @Override
        public void close() throws IOException {
          file.close();
        }
      };
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static SevenZArchiveEntry choose(SevenZFile file, String member) throws IOException {
    List<SevenZArchiveEntry> files = new ArrayList<>();
    for (SevenZArchiveEntry entry : file.getEntries()) {
      if (!entry.isDirectory() && entry.hasStream()) {
        files.add(entry);
      }
    }
    for (SevenZArchiveEntry entry : files) {
      if (member != null && Path.of(entry.getName()).endsWith(member)) {
        return entry;
      }
    }
    if (files.size() == 1) {
      return files.get(0);
    }
    throw new IOException(
        "the archive holds %s, none of which is %s"
            .formatted(
                files.stream().map(SevenZArchiveEntry::getName).toList(),
                member == null ? "the only file" : member));
  }
}
