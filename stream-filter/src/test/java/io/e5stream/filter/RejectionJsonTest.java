package io.e5stream.filter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.filter.Limit.Bound;
import io.e5stream.filter.Rejection.Kind;
import io.e5stream.filter.Verdict.Rejected;
import org.junit.jupiter.api.Test;

class RejectionJsonTest {

  private static final Rejected VERDICT =
      new Rejected("gopher.min-words", Side.PASSAGE, 3, Bound.AT_LEAST, 5);

  @Test
  void readsWhatItWrites() {
    Rejection pair = new Rejection(Kind.PAIR, "news:1", "news", 9, VERDICT, "news:0", "q\n", "p");
    Rejection document = new Rejection(Kind.DOCUMENT, "d", "", 9, VERDICT, "", "", "نص");

    assertThat(RejectionJson.read(RejectionJson.write(pair))).isEqualTo(pair);
    assertThat(RejectionJson.read(RejectionJson.write(document))).isEqualTo(document);
  }

  @Test
  void isReadableByPeople() {
    Rejection document = new Rejection(Kind.DOCUMENT, "d", "x", 9, VERDICT, "", "T", "text");

    assertThat(new String(RejectionJson.write(document), UTF_8))
        .isEqualTo(
            "{\"kind\":\"document\",\"id\":\"d\",\"source\":\"x\",\"version\":9,"
                + "\"rule\":\"gopher.min-words\",\"side\":\"passage\",\"value\":3.0,"
                + "\"allowed\":\">=\",\"threshold\":5.0,\"title\":\"T\",\"text\":\"text\"}");
  }

  @Test
  void saysWhatIsMissing() {
    assertThatThrownBy(() -> RejectionJson.read("{\"kind\":\"pair\"}".getBytes(UTF_8)))
        .hasMessageContaining("field id");
  }
}
