package io.e5stream.ingest.source.web;

import io.e5stream.ingest.decode.InvalidRecordException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/** One WARC record that may hold a page. Used by one thread. */
final class WarcPage implements AutoCloseable {

  /** Largest content of a page, unpacked. */
  static final int MAX_CONTENT = 16 << 20;

  /** Characters that names of media types do not have: RFC 6838. */
  private static final Pattern UNUSUAL = Pattern.compile("[^A-Za-z0-9!#$&^_.+/-]");

  private static final int MAX_KIND = 60;
  private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");
  private static final Set<String> CODINGS = Set.of("", "identity", "gzip", "x-gzip", "deflate");

  private final WarcReader reader;
  private final WarcTargetRecord record;
  private final HttpResponse http;

  private WarcPage(WarcReader reader, WarcTargetRecord record, HttpResponse http) {
    this.reader = reader;
    this.record = record;
    this.http = http;
  }

  /** Whether records of this kind can hold a page: what a server sent, or text made of it. */
  static boolean mayBe(WarcRecord record) {
    return record instanceof WarcConversion
        || (record instanceof WarcResponse
            && base(record.contentType()).equals("application/http"));
  }

  static WarcPage parse(byte[] value) throws InvalidRecordException {
    try {
      WarcReader reader = new WarcReader(new ByteArrayInputStream(value));
      WarcRecord record = reader.next().orElse(null);
      if (record == null || !mayBe(record)) {
        throw new InvalidRecordException(
            "the value must be a WARC record of an HTTP response or a conversion, not "
                + (record == null ? "nothing" : record.type()));
      }
      HttpResponse http = record instanceof WarcResponse response ? response.http() : null;
      return new WarcPage(reader, (WarcTargetRecord) record, http);
    } catch (IOException | RuntimeException e) {
      throw unreadable(e);
    }
  }

  String url() throws InvalidRecordException {
    String target = record.target();
    if (target == null || target.isBlank()) {
      throw new InvalidRecordException("WARC-Target-URI is missing");
    }
    return target.strip();
  }

  /** What it is when it is no page; empty when it is one. */
  String otherKind() throws InvalidRecordException {
    if (http == null) {
      return type().equals("text/plain") ? "" : "conversion to " + kind(type());
    }
    if (http.status() != 200) {
      return "HTTP status " + http.status();
    }
    return HTML.contains(type()) ? "" : "HTTP response of type " + kind(type());
  }

  WebPage decode() throws InvalidRecordException {
    String other = otherKind();
    if (!other.isEmpty()) {
      throw new InvalidRecordException("it is no page but a " + other);
    }
    return new WebPage(
        url(),
        record.headers().first("WARC-Date").orElse(""),
        http != null,
        contentType().parameters().getOrDefault("charset", ""),
        content());
  }

  private byte[] content() throws InvalidRecordException {
    try {
      byte[] content;
      if (http == null) {
        content = record.body().stream().readNBytes(MAX_CONTENT + 1);
      } else {
        String coding =
            http.headers().first("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
        if (!CODINGS.contains(coding)) {
          throw new InvalidRecordException(
              "the page is packed as \"%s\"; known are gzip and deflate"
                  .formatted(coding.substring(0, Math.min(20, coding.length()))));
        }
        content = http.bodyDecoded().stream().readNBytes(MAX_CONTENT + 1);
      }
      if (content.length > MAX_CONTENT) {
        throw new InvalidRecordException(
            "the page is larger than %,d bytes".formatted(MAX_CONTENT));
      }
      return content;
    } catch (IOException | RuntimeException e) {
      throw unreadable(e);
    }
  }

  private String type() throws InvalidRecordException {
    return base(contentType());
  }

  private MediaType contentType() throws InvalidRecordException {
    try {
      return http == null ? record.contentType() : http.contentType();
    } catch (RuntimeException e) {
      throw unreadable(e);
    }
  }

  /** A name that a server or a file gave, fit to be counted by and shown. */
  static String kind(String name) {
    String clean = UNUSUAL.matcher(name).replaceAll("?");
    return clean.substring(0, Math.min(MAX_KIND, clean.length()));
  }

  private static String base(MediaType type) {
    return type.base().toString().toLowerCase(Locale.ROOT);
  }

  private static InvalidRecordException unreadable(Exception e) {
    return new InvalidRecordException(
        "the WARC record cannot be read: " + String.valueOf(e.getMessage()));
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory cannot be closed", e);
    }
  }
}
