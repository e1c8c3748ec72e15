package io.e5stream.ingest.source.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.decode.InvalidRecordException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StackExchangeDecoderTest {

  private static StackExchangePost decode(String key, String row) throws InvalidRecordException {
    return new StackExchangeDecoder().decode(key, row.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsQuestionsAndAnswers() throws Exception {
    assertThat(
            decode(
                "tea.example/1",
                "<row Id=\"1\" PostTypeId=\"1\" AcceptedAnswerId=\"2\" Score=\"5\""
                    + " Body=\"&lt;p&gt;x&lt;/p&gt;&#xA;\" Title=\"T\" Tags=\"&lt;a&gt;\" />"))
        .isEqualTo(new StackExchangePost("tea.example", 1, 0, 5, 2, "T", "<p>x</p>\n"));
    assertThat(
            decode(
                "tea.example/1",
                "<row Id=\"2\" PostTypeId=\"2\" ParentId=\"1\" Score=\"-3\" Body=\"\" />"))
        .isEqualTo(new StackExchangePost("tea.example", 2, 1, -3, 0, "", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tea/1 | <row Id="1" PostTypeId="1" Score="5" Body="x"/>             | Title is missing
          tea/1 | <row Id="1" PostTypeId="1" Score="5" Title="x"/>            | Body is missing
          tea/1 | <row Id="1" PostTypeId="1" Body="x" Title="x"/>             | Score is missing
          tea/1 | <row Id="1" PostTypeId="1" Score="1.5" Body="x" Title="x"/> | Score must be an integer
          tea/1 | <row Id="2" PostTypeId="2" Score="1" Body="x"/>             | ParentId is missing
          tea/1 | <row Id="2" PostTypeId="2" ParentId="0" Score="1" Body="x"/> | ParentId must be above 0
          tea/1 | <row PostTypeId="1" Score="5" Body="x" Title="x"/>          | Id is missing
          tea/1 | <row Id="1" Score="5" Body="x" Title="x"/>                  | PostTypeId is missing
          tea/1 | <row Id="1" PostTypeId="4" Score="5" Body="x"/>             | neither a question
          tea/9 | <row Id="1" PostTypeId="1" Score="5" Body="x" Title="x"/>   | not of the question 1
          tea   | <row Id="1" PostTypeId="1" Score="5" Body="x" Title="x"/>   | the key must be site/question
          tea/1 | <post Id="1"/>                                              | must be a <row>
          tea/1 | <row Id="1"                                                 | not well-formed
          """)
  void refuses(String key, String row, String cause) {
    assertThatThrownBy(() -> decode(key, row))
        .isInstanceOf(InvalidRecordException.class)
        .hasMessageContaining(cause);
  }
}
