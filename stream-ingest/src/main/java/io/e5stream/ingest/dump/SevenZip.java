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
   * @param limits for what is unpacked on the way as well: a file of a solid archive comes out
   *     after those before it
   * @param member name of the file wanted, null when any will do
   */
  static InputStream open(Path archive, CountingChannel channel, UnpackLimits limits, String member)
      throws IOException {
    SevenZFile file =
        SevenZFile.builder()
            .setSeekableByteChannel(channel)
            .setDefaultName(archive.toString())
            .setMaxMemoryLimitKb(MAX_MEMORY_KIB)
            .get();
    try {
      SevenZArchiveEntry chosen = choose(file, member);
      limits.check(sizeUpTo(file, chosen), channel.size());
      return new FilterInputStream(file.getInputStream(chosen)) {
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

  /** Bytes, unpacked. */
  @SuppressWarnings("ReferenceEquality") // Two entries may be equal; the size is up to this one.
  private static long sizeUpTo(SevenZFile file, SevenZArchiveEntry chosen) {
    long size = 0;
    for (SevenZArchiveEntry entry : file.getEntries()) {
      long sum = size + Math.max(0, entry.getSize());
      size = sum < size ? Long.MAX_VALUE : sum;
      if (entry == chosen) {
        break;
      }
    }
    return size;
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
