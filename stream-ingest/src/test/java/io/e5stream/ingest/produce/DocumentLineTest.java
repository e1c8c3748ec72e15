package io.e5stream.ingest.produce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.decode.DocumentFields;
import io.e5stream.ingest.decode.DocumentJson;
import io.e5stream.ingest.decode.InvalidRecordException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentLineTest {

  @Test
  void takesTheProjectsFormat() throws Exception {
    assertThat(
            document(
                """
                {"metadata":{"b":1,"a":2},"version":7,"source":"s","text":"x","title":"T","id":"a"}"""))
        .isEqualTo(new DocumentFields("a", "T", "x", "s", 7L, "{\"a\":2,\"b\":1}"));
  }

  @Test
  void takesBeir() throws Exception {
    assertThat(document("{\"_id\":\"a\",\"title\":\"T\",\"text\":\"x\",\"metadata\":{}}"))
        .isEqualTo(new DocumentFields("a", "T", "x", "", null, "{}"));
    assertThat(document("{\"_id\":\"a\",\"title\":\"T\",\"text\":\"\",\"metadata\":{}}"))
        .isEqualTo(new DocumentFields("a", "", "T", "", null, "{}"));
  }

  @Test
  void takesTheVersionFromAnyField() throws Exception {
    DocumentLine parser = new DocumentLine("updated");

    assertThat(fields(parser, "{\"id\":\"a\",\"text\":\"x\",\"updated\":12}").version())
        .isEqualTo(12);
    assertThat(fields(parser, "{\"id\":\"a\",\"text\":\"x\",\"updated\":\"12\"}").version())
        .isEqualTo(12);
    assertThatThrownBy(() -> fields(parser, "{\"id\":\"a\",\"text\":\"x\"}"))
        .hasMessage("version field \"updated\" is missing");
    assertThatThrownBy(() -> fields(parser, "{\"id\":\"a\",\"text\":\"x\",\"updated\":\"new\"}"))
        .hasMessageContaining("version must be an integer");
  }

  @Test
  void deletionsBecomeTombstones() throws Exception {
    OutgoingRecord deletion = parse("{\"id\":\"ä\",\"deleted\":true,\"version\":9}");

    assertThat(deletion).isEqualTo(new OutgoingRecord("ä", null, 9L));
    assertThat(deletion.on("t").value()).isNull();
    assertThat(deletion.on("t").key()).isEqualTo("ä".getBytes(StandardCharsets.UTF_8));
    assertThat(deletion.on("t").headers().lastHeader("version").value())
        .isEqualTo("9".getBytes(StandardCharsets.UTF_8));
    assertThat(parse("{\"_id\":\"a\",\"deleted\":true}").on("t").headers()).isEmpty();
    assertThat(document("{\"id\":\"a\",\"text\":\"x\",\"deleted\":false}").text()).isEqualTo("x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"id":"a","deleted":"yes"}             | deleted must be true or false
          {"deleted":true}                       | id is missing
          {"id":"a","deleted":true,"text":"x"}   | a deletion has no text
          {"id":"a","deleted":true,"version":-1} | outside 0 to 2^53
          {"_id":1,"text":"x"}                   | id must be a string
          {"_id":"a","id":"b","text":"x"}        | unknown field "_id"
          {"id":"a","text":""}                   | text is missing or blank
          {"id":"a","title":"T","text":""}       | text is missing or blank
          {"_id":"a","title":"","text":""}       | text is missing or blank
          {"_id":"a","text":"x","url":"u"}       | put fields of your own under "metadata"
          not json                               | not valid JSON
          """)
  void refuses(String line, String cause) {
    assertThatThrownBy(() -> parse(line))
        .isInstanceOf(InvalidRecordException.class)
        .hasMessageContaining(cause);
  }

  private static DocumentFields document(String line) throws InvalidRecordException {
    return fields(new DocumentLine(null), line);
  }

  /** As the job decodes what was sent. */
  private static DocumentFields fields(DocumentLine parser, String line)
      throws InvalidRecordException {
    return DocumentJson.parse(parser.parse(line.getBytes(StandardCharsets.UTF_8)).value());
  }

  private static OutgoingRecord parse(String line) throws InvalidRecordException {
    return new DocumentLine(null).parse(line.getBytes(StandardCharsets.UTF_8));
  }
}
