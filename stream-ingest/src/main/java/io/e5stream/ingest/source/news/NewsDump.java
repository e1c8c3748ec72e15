package io.e5stream.ingest.source.news;

import io.e5stream.ingest.dump.RawItem;
import io.e5stream.ingest.dump.RawLines;
import io.e5stream.ingest.dump.RawReader;
import io.e5stream.ingest.dump.XmlElements;
import io.e5stream.ingest.source.DumpFormat;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/**
 * An RSS feed, of which a raw record is one {@code <item>}, or JSON Lines. The key is the article's
 * id.
 */
public final class NewsDump implements DumpFormat {

  private static final Set<String> ROOTS = Set.of("rss", "rdf:RDF");
  private static final int LOOK_AHEAD = 4096;

  @Override
  public RawReader open(InputStream content, Place place, int limit) throws IOException {
    BufferedInputStream in = new BufferedInputStream(content, LOOK_AHEAD);
    RawLines.Key key = NewsRecord::id;
    if (!isXml(in)) {
      return new RawLines(in, limit, key);
    }
    XmlElements items = new XmlElements(in, ROOTS, Set.of("item"), limit);
    return new RawReader() {
      @Override
      public RawItem next() throws IOException {
        XmlElements.Element item = items.next();
        if (item == null) {
          return null;
        }
        return item.bytes() == null
            ? RawLines.tooLarge(item.number(), item.length(), limit)
            : RawLines.named(item.number(), item.bytes(), key);
      }

      @Override
      public long number() {
        return items.number();
      }
    };
  }

  private static boolean isXml(BufferedInputStream in) throws IOException {
    in.mark(LOOK_AHEAD);
    byte[] start = in.readNBytes(LOOK_AHEAD);
    in.reset();
    return NewsRecord.isXml(start);
  }
}
