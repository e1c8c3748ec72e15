package io.e5stream.ingest.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.PairChange;
import io.e5stream.ingest.TextPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanPairJsonTest {

  private static final TextPair PAIR =
      new TextPair("reddit:x", "ما هو؟ \"\n", "猫 🐈", "reddit", "{\"score\":-1}");

  private static CleanPairLine read(String json) {
    return CleanPairJson.read(json.getBytes(UTF_8));
  }

  @Test
  void readsWhatItWrites() {
    byte[] pair = CleanPairJson.write(PairChange.formed(PAIR, 1L << 40, 5));
    byte[] gone = CleanPairJson.write(PairChange.withdrawn("news:u", "news", 3, 5));

    assertThat(new String(pair, UTF_8))
        .doesNotContain("\n")
        .startsWith("{\"id\":\"reddit:x\",\"query\":")
        .endsWith("\"source\":\"reddit\",\"signals\":{\"score\":-1},\"version\":1099511627776}");
    assertThat(new String(gone, UTF_8))
        .isEqualTo("{\"id\":\"news:u\",\"source\":\"news\",\"version\":3,\"withdrawn\":true}");
    assertThat(CleanPairJson.read(pair)).isEqualTo(new CleanPairLine("reddit:x", PAIR, 1L << 40));
    assertThat(CleanPairJson.read(gone)).isEqualTo(new CleanPairLine("news:u", null, 3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          {"id":                                                            | not valid JSON
          {"version":1,"withdrawn":true} {}                                 | not valid JSON
          [1]                                                               | version is missing
          {"id":"news:1","source":"news","query":"q","passage":"p"}         | version is missing
          {"id":"news:1","version":-1}                                      | version is -1
          {"id":"news:1","version":1.5}                                     | version is 1.5
          {"id":"news:1","version":"1"}                                     | version is "1"
          {"id":"news:1","version":99999999999999999999}                    | version is 9999
          {"version":1,"withdrawn":true}                                    | id is missing
          {"id":"news:1","source":"news","query":"q","version":1}           | passage of news:1 is missing
          {"id":"web:1","source":"news","query":"q","passage":"p","version":1} | id web:1 is not namespaced
          """)
  void saysWhatIsWrong(String json, String problem) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(problem);
  }
}
