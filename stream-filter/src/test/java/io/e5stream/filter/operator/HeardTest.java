package io.e5stream.filter.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class HeardTest {

  private static Answer answer(boolean exact, String of) {
    return new Answer("x", 1, exact, of);
  }

  @Test
  void namesTheOneThatSharesMostBands() {
    Heard heard = Heard.NOTHING;
    for (String of : new String[] {"c", "", "b", "a", "b", "a"}) {
      heard = heard.plus(answer(false, of));
    }
    assertThat(heard.answers()).isEqualTo(6);
    assertThat(heard.nearest()).isEqualTo(entry("a", 2));
    assertThat(heard.exactOf()).isEmpty();
    assertThat(heard.plus(answer(true, "z")).exactOf()).isEqualTo("z");
  }

  @Test
  void freeBucketsNameNobody() {
    Heard heard = Heard.NOTHING.plus(answer(true, "")).plus(answer(false, ""));
    assertThat(heard.answers()).isEqualTo(2);
    assertThat(heard.nearest()).isNull();
    assertThat(heard.exactOf()).isEmpty();
  }
}
