package io.e5stream.pipeline.pairs;

import static io.e5stream.pipeline.pairs.RawRecords.concat;
import static io.e5stream.pipeline.pairs.RawRecords.good;
import static io.e5stream.pipeline.pairs.RawRecords.latin1;
import static io.e5stream.pipeline.pairs.RawRecords.utf8;
import static io.e5stream.pipeline.pairs.RawRecords.warcHeader;

import io.e5stream.ingest.produce.WebSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A record that is none of its source.
 *
 * @param what is wrong, for messages
 * @param cause part of what the dead letter must say
 */
record BrokenRecord(WebSource source, String what, byte[] key, byte[] value, String cause) {

  private static final String LAUGHS =
      "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>";
  private static final String FILE = "<!DOCTYPE x [<!ENTITY c SYSTEM \"file:///etc/passwd\">]>";

  /**
   * All kinds, for each source.
   *
   * @param large bytes of a record that the topic just takes
   */
  static List<BrokenRecord> all(int large) {
    List<BrokenRecord> all = new ArrayList<>();
    for (WebSource source : WebSource.values()) {
      ofAnySource(all, source, large);
      switch (source) {
        case REDDIT, PAPERS -> json(all, source);
        case STACKEXCHANGE -> {
          xml(
              all,
              source,
              "<row Id=\"1\" PostTypeId=\"1\" Score=\"1\" Title=\"&c;\" Body=\"b\" />");
          add(all, source, "no number", "<row Id=\"1\" PostTypeId=\"1\" Score=\"+\" />", "integer");
        }
        case WIKIPEDIA -> xml(all, source, "<page><title>&c;</title></page>");
        case NEWS -> {
          json(all, source);
          xml(all, source, "<item><title>&c;</title></item>");
        }
        case WEB -> warc(all);
      }
    }
    return all;
  }

  private static void ofAnySource(List<BrokenRecord> all, WebSource source, int large) {
    byte[] key = utf8(RawRecords.key(source));
    byte[] value = good(source);
    boolean html = source == WebSource.WEB;
    all.add(new BrokenRecord(source, "no key", null, value, "no key"));
    all.add(new BrokenRecord(source, "no value", key, null, "no value"));
    all.add(new BrokenRecord(source, "empty", key, new byte[0], ""));
    all.add(new BrokenRecord(source, "key in Latin-1", latin1("\u00e9"), value, "not valid UTF-8"));
    all.add(new BrokenRecord(source, "another's key", utf8("other/9"), value, "key"));
    // A page may be in any encoding.
    all.add(
        new BrokenRecord(
            source,
            "Latin-1",
            key,
            concat(latin1("\u00e9"), value),
            html ? "WARC" : "not valid UTF-8"));
    all.add(
        new BrokenRecord(
            source, "cut", key, Arrays.copyOf(value, value.length / 2), html ? "WARC" : "not "));
    byte[] noise = new byte[large];
    Arrays.fill(noise, (byte) 'x');
    all.add(new BrokenRecord(source, "large", key, noise, ""));
  }

  private static void json(List<BrokenRecord> all, WebSource source) {
    add(all, source, "an array", "[]", "object");
    add(all, source, "deep", "{\"a\":" + "[".repeat(100_000), "JSON");
    add(all, source, "nothing known", "{\"b\":1}", "");
    add(all, source, "half a character", "{\"id\":\"abc\",\"title\":\"\\ud800\"}", "");
  }

  private static void xml(List<BrokenRecord> all, WebSource source, String withEntity) {
    add(all, source, "entities in entities", LAUGHS + withEntity, "document type definition");
    add(all, source, "a file as entity", FILE + withEntity, "document type definition");
    add(all, source, "an unknown entity", withEntity, "entity");
    add(all, source, "deep", "<a>".repeat(100_000), "deeper");
    add(all, source, "another element", "<other/>", "<other>");
  }

  private static void warc(List<BrokenRecord> all) {
    WebSource source = WebSource.WEB;
    byte[] key = utf8(RawRecords.key(source));
    byte[] zipped =
        utf8(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n"
                + "Content-Length: 5\r\n\r\nplain");
    all.add(
        new BrokenRecord(
            source,
            "no gzip",
            key,
            concat(warcHeader(zipped.length), zipped, utf8("\r\n\r\n")),
            "WARC"));
    byte[] picture = utf8("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n");
    all.add(
        new BrokenRecord(
            source,
            "a picture",
            key,
            concat(warcHeader(picture.length), picture, utf8("\r\n\r\n")),
            "image/png"));
    add(all, source, "another length", "WARC/1.0\r\nContent-Length: -5\r\n\r\n", "WARC");
  }

  private static void add(
      List<BrokenRecord> all, WebSource source, String what, String value, String cause) {
    all.add(new BrokenRecord(source, what, utf8(RawRecords.key(source)), utf8(value), cause));
  }

  @Override
  public String toString() {
    return source + ": " + what;
  }
}
