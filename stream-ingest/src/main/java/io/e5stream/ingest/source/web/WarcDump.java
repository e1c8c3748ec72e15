package io.e5stream.ingest.source.web;

import io.e5stream.ingest.decode.InvalidRecordException;
import io.e5stream.ingest.dump.RawItem;
import io.e5stream.ingest.dump.RawLines;
import io.e5stream.ingest.dump.RawReader;
import io.e5stream.ingest.source.DumpFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * WARC and WET files. A raw record is one WARC record, its header's fields in alphabetical order;
 * its key is the page's address. Only pages are records: HTML that a server sent with status 200,
 * and the plain text of WET files.
 */
public final class WarcDump implements DumpFormat {

  private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  @Override
  public RawReader open(InputStream content, Place place, int limit) throws IOException {
    HeaderGuard guard = new HeaderGuard(content);
    return new Records(new WarcReader(guard), guard, limit);
  }

  private static final class Records implements RawReader {

    private final WarcReader reader;
    private final HeaderGuard guard;
    private final int limit;
    private long number;

    Records(WarcReader reader, HeaderGuard guard, int limit) {
      this.reader = reader;
      this.guard = guard;
      this.limit = limit;
    }

    @Override
    public RawItem next() throws IOException {
      guard.header();
      try {
        WarcRecord record = reader.next().orElse(null);
        if (record == null) {
          return null;
        }
        number++;
        guard.body();
        return item(record);
      } catch (RuntimeException e) {
        // The library's for header fields that it cannot read.
        throw new IOException("a record's header cannot be read: " + e.getMessage(), e);
      }
    }

    @Override
    public long number() {
      return number;
    }

    private RawItem item(WarcRecord record) throws IOException {
      long length = record.body().size();
      if (length < 0) {
        throw new IOException("a record has the length " + length);
      }
      boolean mayBePage;
      try {
        mayBePage = WarcPage.mayBe(record);
      } catch (RuntimeException e) {
        // Its Content-Type, which the next record's place does not depend on.
        record.body().consume();
        return new RawItem.Broken(
            number, "the record's Content-Type cannot be read: " + e.getMessage());
      }
      if (!mayBePage) {
        record.body().consume();
        return new RawItem.Skipped(number, "WARC " + WarcPage.kind(record.type()));
      }
      byte[] header = record.serializeHeader();
      long size = header.length + length + END.length;
      if (size > limit) {
        record.body().consume();
        return RawLines.tooLarge(number, size, limit);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) size);
      bytes.writeBytes(header);
      record.body().stream().transferTo(bytes);
      bytes.writeBytes(END);
      return item(bytes.toByteArray());
    }

    private RawItem item(byte[] bytes) {
      try (WarcPage page = WarcPage.parse(bytes)) {
        String kind = page.otherKind();
        return kind.isEmpty()
            ? new RawItem.Found(number, page.url(), bytes)
            : new RawItem.Skipped(number, kind);
      } catch (InvalidRecordException e) {
        return new RawItem.Broken(number, e.getMessage());
      }
    }
  }
}
