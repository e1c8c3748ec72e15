package io.e5stream.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextPairJsonTest {

  @Test
  void readsWhatItWrites() {
    TextPair pair =
        new TextPair(
            "reddit:x", "ما هو؟ \"\n", "猫 🐈", "reddit", "{\"post_score\":3,\"score\":-1}");

    byte[] json = TextPairJson.write(pair);

    assertThat(new String(json, UTF_8)).doesNotContain("\n").contains("\"score\":-1");
    assertThat(TextPairJson.read(json)).isEqualTo(pair);
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> TextPairJson.read("{\"id\":".getBytes(UTF_8)))
        .hasMessageContaining("not valid JSON");
    assertThatThrownBy(() -> TextPairJson.read("{\"source\":\"news\",\"id\":1}".getBytes(UTF_8)))
        .hasMessageContaining("id null");
    assertThatThrownBy(
            () ->
                TextPairJson.read(
                    "{\"source\":\"news\",\"id\":\"news:1\",\"query\":\"q\"}".getBytes(UTF_8)))
        .hasMessageContaining("passage of news:1 is missing");
  }
}
