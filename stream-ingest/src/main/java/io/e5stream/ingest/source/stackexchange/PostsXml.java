package io.e5stream.ingest.source.stackexchange;

import io.e5stream.ingest.decode.InvalidRecordException;
import io.e5stream.ingest.dump.RawItem;
import io.e5stream.ingest.dump.RawLines;
import io.e5stream.ingest.dump.RawReader;
import io.e5stream.ingest.dump.XmlElements;
import io.e5stream.ingest.source.DumpFormat;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/**
 * {@code Posts.xml} of a site, by itself or in the site's 7z archive. A raw record is one {@code
 * <row>}; its key is {@code site/question}, so that a question and its answers stay together.
 */
public final class PostsXml implements DumpFormat {

  @Override
  public String member() {
    return "Posts.xml";
  }

  @Override
  public RawReader open(InputStream content, Place place, int limit) throws IOException {
    String site = SiteName.of(place);
    XmlElements rows = new XmlElements(content, Set.of("posts"), Set.of("row"), limit);
    return new RawReader() {
      @Override
      public RawItem next() throws IOException {
        XmlElements.Element row = rows.next();
        return row == null ? null : item(site, row, limit);
      }

      @Override
      public long number() {
        return rows.number();
      }
    };
  }

  private static RawItem item(String site, XmlElements.Element row, int limit) {
    if (row.bytes() == null) {
      return RawLines.tooLarge(row.number(), row.length(), limit);
    }
    try {
      PostRow post = PostRow.parse(row.bytes());
      long type = post.type();
      return type == PostRow.QUESTION || type == PostRow.ANSWER
          ? new RawItem.Found(row.number(), site + "/" + post.questionId(), row.bytes())
          : new RawItem.Skipped(row.number(), "post type " + type);
    } catch (InvalidRecordException e) {
      return new RawItem.Broken(row.number(), e.getMessage());
    }
  }
}
