package io.e5stream.ingest.source.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.decode.InvalidRecordException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsDecoderTest {

  private static NewsArticle decode(String record) throws InvalidRecordException {
    return new NewsDecoder().decode("u", record.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsItemsOfFeeds() throws Exception {
    assertThat(
            decode(
                "<item><title>A &amp;amp; B</title><guid isPermaLink='false'> u </guid><link>l</link>"
                    + "<description>d</description>"
                    + "<content:encoded><![CDATA[<p>x]]></content:encoded></item>"))
        .isEqualTo(new NewsArticle("u", "A & B", "<p>x", true));
    assertThat(decode("<item rdf:about='u'><title>T</title><link>u</link></item>"))
        .isEqualTo(new NewsArticle("u", "T", "", true));
  }

  @Test
  void readsTheFieldNamesOfTheCollections() throws Exception {
    assertThat(decode("{\"url\":\"u\",\"title\":\"T\",\"maintext\":\"x\",\"extra\":[1]}"))
        .isEqualTo(new NewsArticle("u", "T", "x", false));
    assertThat(decode("{\"link\":\"u\",\"headline\":\"H\",\"short_description\":\"x\"}"))
        .isEqualTo(new NewsArticle("u", "H", "x", false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <item><title>T</title></item>                            | neither guid nor link
          <item><guid>u</guid></item>                              | neither title nor description
          <item><guid>v</guid><title>T</title></item>              | not the article's id v
          <entry><id>u</id></entry>                                | must be an <item>
          <item><guid>u</guid>                                     | not well-formed
          <!DOCTYPE item [<!ENTITY x "y">]><item><guid>&x;</guid></item> | document type definition
          {"title":"T"}                                            | none of url, link, id, guid
          {"url":"u"}                                              | neither headline nor text
          {"url":"u","title":["T"]}                                | title must be a string
          {"url":["u"],"title":"T"}                                | url must be a string
          {"url":"u"                                               | not valid JSON
          """)
  void refuses(String record, String cause) {
    assertThatThrownBy(() -> decode(record))
        .isInstanceOf(InvalidRecordException.class)
        .hasMessageContaining(cause);
  }
}
