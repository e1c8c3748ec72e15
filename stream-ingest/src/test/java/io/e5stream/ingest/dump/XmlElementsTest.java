package io.e5stream.ingest.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlElementsTest {

  @Test
  void cutsElementsOutByteForByte() throws Exception {
    assertThat(
            texts(
                """
                <?xml version="1.0" encoding="utf-8"?>
                <posts>
                  <row Id="1" Body="a &lt;b&gt; > c" Title='he said "/>"' />
                  <other><x/></other>
                  <row
                    Id="2"
                  ></row>
                  <row>ä<![CDATA[</row>]]><!-- </row> --><?x </row>?><b>x</b></row>
                </posts>
                """))
        .containsExactly(
            "<row Id=\"1\" Body=\"a &lt;b&gt; > c\" Title='he said \"/>\"' />",
            "<row\n    Id=\"2\"\n  ></row>",
            "<row>ä<![CDATA[</row>]]><!-- </row> --><?x </row>?><b>x</b></row>");
  }

  @Test
  void passesOverAByteOrderMarkAndWhatIsOutside() throws Exception {
    assertThat(
            texts(
                "\ufeff<posts><!-- <row/> --><![CDATA[<row/>]]><?a <row/>?><row/><rows/></posts>"))
        .containsExactly("<row/>");
    assertThat(texts("<posts></posts>")).isEmpty();
    assertThat(texts("<posts/>")).isEmpty();
    assertThat(texts("<posts><!-- x ---><row/></posts>")).containsExactly("<row/>");
  }

  @Test
  void anElementAboveTheLimitIsCountedAndNotKept() throws Exception {
    String big = "<row>" + "x".repeat(200_000) + "</row>";
    String wide = "<row a=\"" + "y".repeat(200_000) + "\"/>";
    List<XmlElements.Element> elements =
        elements("<posts><row>1</row>" + big + wide + "<row>2</row></posts>", 100);

    assertThat(elements).extracting(XmlElements.Element::number).containsExactly(1L, 2L, 3L, 4L);
    assertThat(elements)
        .extracting(element -> element.bytes() == null)
        .containsExactly(false, true, true, false);
    assertThat(elements)
        .extracting(XmlElements.Element::length)
        .containsExactly(12L, (long) big.length(), (long) wide.length(), 12L);
  }

  @Test
  void anElementOfExactlyTheLimitIsKept() throws Exception {
    assertThat(elements("<posts><row>1</row><row>12</row></posts>", 12))
        .extracting(element -> element.bytes() == null)
        .containsExactly(false, true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<posts><row/>",
        "<posts><row",
        "<posts><row>",
        "<posts><row a=\"></row></posts>",
        "<posts><!-- </posts>",
        "<posts><![CDATA[</posts>"
      })
  void aFileThatIsCutOffIsAnError(String xml) {
    assertThatThrownBy(() -> texts(xml))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cut off");
  }

  @Test
  void aDocumentTypeDefinitionIsRefusedBeforeItIsRead() {
    assertThatThrownBy(() -> texts("<!DOCTYPE posts SYSTEM \"file:///etc/passwd\"><posts/>"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("document type definition");
    assertThatThrownBy(() -> texts("<posts><!ENTITY a \"b\"></posts>"))
        .hasMessageContaining("document type definition");
  }

  @Test
  void otherFilesAreNamed() {
    assertThatThrownBy(() -> texts("<comments><row/></comments>"))
        .hasMessage("its outermost element is <comments>, not <posts>");
    assertThatThrownBy(() -> texts("{\"id\":1}\n")).hasMessage("it holds no XML element");
    assertThatThrownBy(() -> texts("")).hasMessage("it holds no XML element");
    assertThatThrownBy(() -> texts("<?xml version='1.0' encoding='ISO-8859-1'?><posts/>"))
        .hasMessageContaining("it is in ISO-8859-1; only UTF-8 is read");
    byte[] utf16 = "<posts/>".getBytes(StandardCharsets.UTF_16);
    assertThatThrownBy(() -> reader(new ByteArrayInputStream(utf16), 100).next())
        .hasMessageContaining("UTF-16");
  }

  @Test
  void elementsMayLieAcrossTheBuffersEnd() throws Exception {
    String row = "<row Body=\"" + "z".repeat(997) + "\"/>";

    assertThat(texts("<posts>" + row.repeat(300) + "</posts>")).hasSize(300).containsOnly(row);
  }

  private static List<String> texts(String xml) throws IOException {
    return elements(xml, 1 << 20).stream()
        .map(element -> new String(element.bytes(), StandardCharsets.UTF_8))
        .toList();
  }

  private static List<XmlElements.Element> elements(String xml, int limit) throws IOException {
    XmlElements reader =
        reader(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), limit);
    List<XmlElements.Element> elements = new ArrayList<>();
    for (var e = reader.next(); e != null; e = reader.next()) {
      elements.add(e);
    }
    return elements;
  }

  private static XmlElements reader(InputStream in, int limit) {
    return new XmlElements(in, Set.of("posts"), Set.of("row"), limit);
  }
}
