package io.e5stream.ingest.source.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.decode.InvalidRecordException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebDecoderTest {

  private static final String URL = "https://tea.example/a";

  private static WebPage decode(byte[] record) throws InvalidRecordException {
    return new WebDecoder().decode(URL, record);
  }

  private static byte[] response(String head, byte[] body) {
    return record("response", "application/http; msgtype=response", http(head, body));
  }

  private static byte[] http(String head, byte[] body) {
    return join(("HTTP/1.1 " + head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII), body);
  }

  private static byte[] record(String type, String contentType, byte[] body) {
    String header =
        "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: <%s>\r\nWARC-Date: 2026-01-02T03:04:05Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(type, URL, contentType, body.length);
    return join(join(header.getBytes(StandardCharsets.US_ASCII), body), bytes("\r\n\r\n"));
  }

  private static byte[] join(byte[] a, byte[] b) {
    byte[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] chunk, int times) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = new GZIPOutputStream(out)) {
      for (int i = 0; i < times; i++) {
        packed.write(chunk);
      }
    }
    return out.toByteArray();
  }

  @Test
  void readsPagesAndTexts() throws Exception {
    assertThat(
            decode(
                response("200 OK\r\nContent-Type: Text/HTML; charset=ISO-8859-1", bytes("<p>x"))))
        .returns(URL, WebPage::url)
        .returns("2026-01-02T03:04:05Z", WebPage::date)
        .returns(true, WebPage::html)
        .returns("ISO-8859-1", WebPage::charset)
        .returns("<p>x", page -> new String(page.content(), StandardCharsets.UTF_8));
    assertThat(decode(record("conversion", "text/plain", bytes("T\nä"))))
        .returns(false, WebPage::html)
        .returns("T\nä", page -> new String(page.content(), StandardCharsets.UTF_8));
  }

  @Test
  void undoesTransferAndContentCodings() throws Exception {
    assertThat(
            decode(
                    response(
                        "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip",
                        gzip(bytes("<p>x"), 1)))
                .content())
        .isEqualTo(bytes("<p>x"));
    assertThat(
            decode(
                    response(
                        "200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked",
                        bytes("2\r\n<p\r\n2\r\n>x\r\n0\r\n\r\n")))
                .content())
        .isEqualTo(bytes("<p>x"));
  }

  @Test
  void aPageThatUnpacksWithoutEndIsRefused() throws Exception {
    byte[] bomb = gzip(new byte[1 << 20], 20);

    assertThatThrownBy(
            () ->
                decode(
                    response("200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip", bomb)))
        .isInstanceOf(InvalidRecordException.class)
        .hasMessageContaining("larger than 16,777,216 bytes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          404 Not Found\\r\\nContent-Type: text/html                              | HTTP status 404
          200 OK\\r\\nContent-Type: image/png                                     | type image/png
          200 OK                                                                  | type application/octet-stream
          200 OK\\r\\nContent-Type: text/html\\r\\nContent-Encoding: squeeze      | packed as "squeeze"
          200 OK\\r\\nContent-Type: text/html\\r\\nContent-Encoding: br           | packed as "br"
          200 OK\\r\\nContent-Type: text/html\\r\\nContent-Encoding: gzip         | cannot be read
          no status                                                               | cannot be read
          """)
  void refusesWhatIsNoPage(String head, String cause) {
    assertThatThrownBy(() -> decode(response(head.replace("\\r\\n", "\r\n"), bytes("<p>x"))))
        .isInstanceOf(InvalidRecordException.class)
        .hasMessageContaining(cause);
  }

  @Test
  void refusesOtherRecordsAndOtherKeys() {
    byte[] page = response("200 OK\r\nContent-Type: text/html", bytes("<p>x"));

    assertThatThrownBy(() -> new WebDecoder().decode("https://other.example", page))
        .hasMessageContaining("the key is not the page's address " + URL);
    assertThatThrownBy(() -> decode(bytes("{}"))).hasMessageContaining("cannot be read");
    assertThatThrownBy(() -> decode(new byte[0])).hasMessageContaining("not nothing");
    assertThatThrownBy(() -> decode(record("request", "application/http", bytes("GET /"))))
        .hasMessageContaining("not request");
    assertThatThrownBy(() -> decode(Arrays.copyOf(page, page.length / 2)))
        .isInstanceOf(InvalidRecordException.class);
  }
}
