package io.e5stream.ingest.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.decode.InvalidRecordException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlNodeTest {

  @Test
  void readsAttributesTextAndChildren() throws Exception {
    XmlNode node =
        parse("<a x='1 &lt; 2&#xA;'>t<b>&amp;&quot;</b><c:d><![CDATA[<i>]]></c:d>u<!-- no --></a>");

    assertThat(node.name()).isEqualTo("a");
    assertThat(node.attributes()).isEqualTo(Map.of("x", "1 < 2\n"));
    assertThat(node.text()).isEqualTo("tu");
    assertThat(node.childText("b")).isEqualTo("&\"");
    assertThat(node.childText("c:d")).isEqualTo("<i>");
    assertThat(node.childText("e")).isNull();
  }

  @Test
  void billionLaughsAreRefusedAtOnce() {
    StringBuilder dtd = new StringBuilder("<!DOCTYPE r [<!ENTITY l0 \"ha\">");
    for (int i = 1; i <= 9; i++) {
      dtd.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
    }
    long start = System.nanoTime();

    assertThatThrownBy(() -> parse(dtd + "]><r>&l9;</r>"))
        .isInstanceOf(InvalidRecordException.class)
        .hasMessageContaining("document type definition");
    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
  }

  @Test
  void nothingOutsideTheRecordIsRead(@TempDir Path dir) throws Exception {
    Path secret = Files.writeString(dir.resolve("secret"), "secret");

    for (String dtd :
        new String[] {
          "<!DOCTYPE r [<!ENTITY x SYSTEM \"%s\">]><r>&x;</r>",
          "<!DOCTYPE r SYSTEM \"%s\"><r/>",
          "<!DOCTYPE r [<!ENTITY %% x SYSTEM \"%s\"> %%x;]><r/>"
        }) {
      assertThatThrownBy(() -> parse(dtd.formatted(secret.toUri())))
          .isInstanceOf(InvalidRecordException.class)
          .hasMessageNotContaining("secret file");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <a>&unknown;</a>  | unknown
          <a><b></a>        | not well-formed
          <a x='1' x='2'/>  | not well-formed
          <a/><b/>          | not well-formed
          <a>&#xD83D;</a>   | not well-formed
          <a>&#0;</a>       | not well-formed
          text              | not well-formed
          ` `               | not well-formed
          """)
  void refuses(String xml, String cause) {
    assertThatThrownBy(() -> parse(xml))
        .isInstanceOf(InvalidRecordException.class)
        .hasMessageContaining(cause);
  }

  @Test
  void refusesBytesThatAreNoUtf8AndEndlessNesting() {
    assertThatThrownBy(() -> XmlNode.parse(new byte[] {'<', 'a', '>', (byte) 0xff}))
        .hasMessageContaining("not valid UTF-8");
    assertThatThrownBy(() -> parse("<a>".repeat(100_000) + "</a>".repeat(100_000)))
        .isInstanceOf(InvalidRecordException.class)
        .hasMessageContaining("deeper than 64");
  }

  private static XmlNode parse(String xml) throws InvalidRecordException {
    return XmlNode.parse(xml.getBytes(StandardCharsets.UTF_8));
  }
}
