package io.e5stream.ingest.source.wikipedia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.decode.InvalidRecordException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WikipediaDecoderTest {

  private static WikipediaPage decode(String key, String page) throws InvalidRecordException {
    return new WikipediaDecoder().decode(key, page.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsTheNewestRevision() throws Exception {
    assertThat(
            decode(
                "dewiki/7",
                "<page><title>Ö &amp; x</title><ns>0</ns><id>7</id>"
                    + "<revision><id>1</id><text>old</text></revision>"
                    + "<revision><id>2</id><model>wikitext</model>"
                    + "<text xml:space=\"preserve\"> new\n</text></revision></page>"))
        .isEqualTo(new WikipediaPage("dewiki", 7, 2, 0, "Ö & x", "", "wikitext", " new\n"));
    assertThat(
            decode(
                "dewiki/7",
                "<page><title>T</title><ns>0</ns><id>7</id><redirect title=\"U\"/>"
                    + "<revision><id>1</id><text deleted=\"deleted\"/></revision></page>"))
        .returns("U", WikipediaPage::redirect)
        .returns("", WikipediaPage::text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          w/7 | <page><ns>0</ns><id>7</id><revision><id>1</id><text/></revision></page>                   | title is missing
          w/7 | <page><title>T</title><id>7</id><revision><id>1</id><text/></revision></page>             | ns is missing
          w/7 | <page><title>T</title><ns>a</ns><id>7</id><revision><id>1</id><text/></revision></page>   | ns must be an integer
          w/7 | <page><title>T</title><ns>0</ns><revision><id>1</id><text/></revision></page>             | id is missing
          w/7 | <page><title>T</title><ns>0</ns><id>7</id></page>                                         | revision is missing
          w/7 | <page><title>T</title><ns>0</ns><id>7</id><revision><id>1</id></revision></page>          | text is missing
          w/7 | <page><title>T</title><ns>0</ns><id>7</id><revision><text/></revision></page>             | id is missing
          w/8 | <page><title>T</title><ns>0</ns><id>7</id><revision><id>1</id><text/></revision></page>   | not of the page 7
          w   | <page><title>T</title><ns>0</ns><id>7</id><revision><id>1</id><text/></revision></page>   | key must be wiki/page
          w/7 | <row/>                                                                                    | must be a <page>
          """)
  void refuses(String key, String page, String cause) {
    assertThatThrownBy(() -> decode(key, page))
        .isInstanceOf(InvalidRecordException.class)
        .hasMessageContaining(cause);
  }
}
