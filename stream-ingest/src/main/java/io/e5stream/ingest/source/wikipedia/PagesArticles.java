package io.e5stream.ingest.source.wikipedia;

import io.e5stream.ingest.decode.InvalidRecordException;
import io.e5stream.ingest.dump.RawItem;
import io.e5stream.ingest.dump.RawLines;
import io.e5stream.ingest.dump.RawReader;
import io.e5stream.ingest.dump.XmlElements;
import io.e5stream.ingest.dump.XmlNode;
import io.e5stream.ingest.source.DumpFormat;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/**
 * {@code pages-articles} and the like. A raw record is one {@code <page>}; its key is {@code
 * wiki/page}, with the database name that the dump begins with. Redirects are records, since a page
 * that becomes one takes its pairs with it.
 */
public final class PagesArticles implements DumpFormat {

  private static final String SITE = "siteinfo";

  @Override
  public RawReader open(InputStream content, Place place, int limit) {
    return new Pages(
        new XmlElements(content, Set.of("mediawiki"), Set.of(SITE, "page"), limit), limit);
  }

  private static final class Pages implements RawReader {

    private final XmlElements elements;
    private final int limit;
    private String wiki;
    private long number;

    Pages(XmlElements elements, int limit) {
      this.elements = elements;
      this.limit = limit;
    }

    @Override
    public RawItem next() throws IOException {
      XmlElements.Element element = elements.next();
      while (element != null && element.name().equals(SITE)) {
        wiki = wiki(element);
        element = elements.next();
      }
      if (element == null) {
        return null;
      }
      if (wiki == null) {
        throw new IOException("it names no wiki: <siteinfo> with <dbname> is missing");
      }
      number++;
      return element.bytes() == null
          ? RawLines.tooLarge(number, element.length(), limit)
          : item(element.bytes());
    }

    @Override
    public long number() {
      return number;
    }

    private RawItem item(byte[] record) {
      try {
        PageXml page = PageXml.parse(record);
        long namespace = page.namespace();
        return namespace == 0
            ? new RawItem.Found(number, wiki + "/" + page.id(), record)
            : new RawItem.Skipped(number, "namespace " + namespace);
      } catch (InvalidRecordException e) {
        return new RawItem.Broken(number, e.getMessage());
      }
    }

    private static String wiki(XmlElements.Element site) throws IOException {
      try {
        String name = site.bytes() == null ? null : XmlNode.parse(site.bytes()).childText("dbname");
        if (name == null || !name.matches("[a-z0-9_-]{1,64}")) {
          throw new IOException("it names no wiki: <dbname> is missing in <siteinfo>, or no name");
        }
        return name;
      } catch (InvalidRecordException e) {
        throw new IOException("its <siteinfo> cannot be read: " + e.getMessage(), e);
      }
    }
  }
}
