package io.e5stream.ingest.source.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.decode.InvalidRecordException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperDecoderTest {

  private static Paper decode(String key, String json) throws InvalidRecordException {
    return new PaperDecoder().decode(key, json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsTheFormsOfTheDumps() throws Exception {
    assertThat(decode("arxiv/1", "{\"id\":\"1\",\"title\":\"T\",\"abstract\":\"A\",\"doi\":null}"))
        .isEqualTo(new Paper("arxiv/1", "T", "A", List.of()));
    assertThat(decode("s2orc/1", "{\"paper_id\":\"1\",\"title\":\"T\",\"abstract\":null}"))
        .isEqualTo(new Paper("s2orc/1", "T", "", List.of()));
    assertThat(
            decode(
                "s2orc/1",
                "{\"paper_id\":\"1\",\"title\":\"T\",\"abstract\":[{\"text\":\"A\"},{\"text\":\"B\"}],"
                    + "\"citations\":[{\"context\":\"C\",\"title\":\"D\"}]}"))
        .isEqualTo(new Paper("s2orc/1", "T", "A\n\nB", List.of(new Citation("C", "D"))));
  }

  @Test
  void fullTextsGiveTheSentenceAroundACitation() throws Exception {
    // The first span counts code points behind a character of two UTF-16 units.
    String json =
        "{\"paper_id\":\"1\",\"body_text\":[{\"text\":\"\ud83d\ude00 One. Two [1] is. Three [2]!\","
            + "\"cite_spans\":[{\"start\":11,\"end\":14,\"ref_id\":\"B0\"},"
            + "{\"start\":25,\"end\":28,\"ref_id\":\"B1\"},{\"start\":0,\"end\":1,\"ref_id\":\"B2\"},"
            + "{\"start\":0,\"end\":1,\"ref_id\":null}]}],"
            + "\"bib_entries\":{\"B0\":{\"title\":\"X\"},\"B1\":{\"title\":\"Y\"},\"B2\":{\"title\":\"\"}}}";

    assertThat(decode("s2orc/1", json))
        .isEqualTo(
            new Paper(
                "s2orc/1",
                "",
                "",
                List.of(new Citation("Two [1] is.", "X"), new Citation("Three [2]!", "Y"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"title":"T"}                                             | id is missing
          {"id":1,"title":"T"}                                      | id must be a string
          {"id":"a b","title":"T"}                                  | holds white space
          {"id":"1"}                                                | neither title nor body_text
          {"id":"1","title":["T"]}                                  | title must be a string
          {"id":"1","title":"T","abstract":{}}                      | abstract must be a string
          {"id":"1","title":"T","abstract":["x"]}                   | abstract must hold objects
          {"id":"1","title":"T","citations":[{"title":"x"}]}        | context is missing
          {"id":"1","body_text":[{"text":"x","cite_spans":[{"start":1,"ref_id":"B"}]}],"bib_entries":{"B":{"title":"T"}}} | start 1 is outside its text
          {"id":"1","body_text":[{"text":"x","cite_spans":[{"ref_id":"B"}]}],"bib_entries":{"B":{"title":"T"}}} | start is missing
          {"id":"2","title":"T"}                                    | not of the paper arxiv/2
          {"id":"1","title":"T"                                     | not valid JSON
          """)
  void refuses(String json, String cause) {
    assertThatThrownBy(() -> decode("arxiv/1", json))
        .isInstanceOf(InvalidRecordException.class)
        .hasMessageContaining(cause);
  }
}
