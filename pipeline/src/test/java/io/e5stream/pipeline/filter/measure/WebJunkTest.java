package io.e5stream.pipeline.filter.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebJunkTest {

  private static final String SCRIPT = "var seeds = 12; ".repeat(5).strip();
  private static final String HTML =
      "<html><body><nav><a>Home</a> <a>All about the garden and its many tools</a> <a>Contact</a>"
          + " <a>Imprint</a></nav><p>A passage about gardens that is real text, and long enough."
          + "</p><script>"
          + SCRIPT
          + "</script></body></html>";

  @Test
  void takesScriptsAndMenusOutOfPages(@TempDir Path directory) throws Exception {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + HTML;
    String warc =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://garden.example/\r\n"
            + "WARC-Date: 2024-05-01T00:00:00Z\r\n"
            + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
            + http.getBytes(StandardCharsets.UTF_8).length
            + "\r\n\r\n"
            + http
            + "\r\n\r\n";
    WebJunk junk = new WebJunk();
    junk.read(Files.writeString(directory.resolve("a.warc"), warc));
    assertThat(junk.code()).containsExactly(SCRIPT);
    assertThat(junk.boilerplate()).hasSize(1);
    assertThat(junk.boilerplate().get(0)).contains("Contact").doesNotContain("passage");
  }
}
