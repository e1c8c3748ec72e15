package io.e5stream.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class Bm25FieldsTest {

  @Test
  void flatPutsTitleAndTextIntoOneField() {
    assertThat(Bm25Fields.FLAT.of("Tea", "is hot")).isEqualTo(Map.of("text", "Tea is hot"));
    assertThat(Bm25Fields.FLAT.names()).containsExactly("text");
  }

  @Test
  void multifieldKeepsThemApart() {
    assertThat(Bm25Fields.MULTIFIELD.of("Tea", "is hot"))
        .isEqualTo(Map.of("text", "is hot", "title", "Tea"));
    assertThat(Bm25Fields.MULTIFIELD.names()).containsExactly("text", "title");
  }
}
