package io.e5stream.pipeline.pairs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.e5stream.ingest.produce.WebSource;

/** Raw records of each source, with keys as its dump format gives them. */
final class RawRecords {

  private static final String TEXT =
      "The harbour lies behind two islands, and the ferry that crosses it in winter is warm.";

  private RawRecords() {}

  /** Key of the records below. */
  static String key(WebSource source) {
    return switch (source) {
      case REDDIT -> "abc";
      case STACKEXCHANGE -> "travel.stackexchange.com/1";
      case WIKIPEDIA -> "enwiki/12";
      case PAPERS -> "s2orc/77";
      case WEB -> "http://example.org/harbour";
      case NEWS -> "https://example.org/news/1";
    };
  }

  /** A record that is in order: a thread's post and a question form a pair with {@link #more}. */
  static byte[] good(WebSource source) {
    return switch (source) {
      case REDDIT ->
          utf8(
              "{\"id\":\"abc\",\"title\":\"Which ferry is the warm one?\",\"selftext\":\"\",\"score\":3}");
      case STACKEXCHANGE ->
          utf8(
              "<row Id=\"1\" PostTypeId=\"1\" Score=\"2\" Title=\"Which ferry is the warm one?\""
                  + " Body=\"&lt;p&gt;I get cold.&lt;/p&gt;\" />");
      case WIKIPEDIA -> wikipedia("Harbour", TEXT);
      case PAPERS ->
          utf8(
              "{\"paper_id\":\"77\",\"title\":\"On ferries in winter\",\"abstract\":\""
                  + TEXT
                  + "\"}");
      case WEB ->
          warc(
              "<html><head><title>The harbour in winter</title></head><body><article><p>%s</p>"
                      .formatted((TEXT + " ").repeat(8))
                  + "</article></body></html>");
      case NEWS -> news("Ferry keeps warm", TEXT);
    };
  }

  /** What the good record needs to form a pair; null when it forms one alone. */
  static byte[] more(WebSource source) {
    return switch (source) {
      case REDDIT ->
          utf8(
              ("{\"id\":\"c1\",\"link_id\":\"t3_abc\",\"parent_id\":\"t3_abc\",\"body\":\"%s\","
                      + "\"score\":5,\"created_utc\":10}")
                  .formatted(TEXT));
      case STACKEXCHANGE -> answer(2, "<p>" + TEXT + "</p>");
      case WIKIPEDIA, PAPERS, WEB, NEWS -> null;
    };
  }

  /** An answer to the good question. */
  static byte[] answer(int id, String html) {
    return utf8(
        "<row Id=\"%d\" PostTypeId=\"2\" ParentId=\"1\" Score=\"4\" Body=\"%s\" />"
            .formatted(id, html.replace("<", "&lt;")));
  }

  /** The good page with another text. */
  static byte[] wikipedia(String title, String text) {
    return utf8(
        ("<page><title>%s</title><ns>0</ns><id>12</id><revision><id>5</id>"
                + "<model>wikitext</model><text>%s</text></revision></page>")
            .formatted(title, text));
  }

  static byte[] news(String headline, String body) {
    return utf8(
        "{\"url\":\"%s\",\"title\":\"%s\",\"text\":\"%s\"}"
            .formatted(key(WebSource.NEWS), headline, body));
  }

  /** A WARC record of an HTTP response that holds a page. */
  static byte[] warc(String html) {
    byte[] page = utf8(html);
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n"
            .formatted(page.length);
    return concat(warcHeader(http.length() + page.length), utf8(http), page, utf8("\r\n\r\n"));
  }

  /** The header of a WARC record whose content is to have so many bytes. */
  static byte[] warcHeader(int length) {
    return utf8(
        ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID:"
                + " <urn:uuid:9d3c5b1e-0000-4000-8000-000000000001>\r\n"
                + "WARC-Target-URI: %s\r\nWARC-Date: 2026-01-01T00:00:00Z\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n")
            .formatted(key(WebSource.WEB), length));
  }

  static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  /** Bytes in Latin-1, of which those above 127 are no UTF-8. */
  static byte[] latin1(String text) {
    return text.getBytes(ISO_8859_1);
  }

  static byte[] concat(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    byte[] all = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}
