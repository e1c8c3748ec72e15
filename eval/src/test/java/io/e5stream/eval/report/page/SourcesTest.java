package io.e5stream.eval.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.eval.report.page.Sections.Source;
import org.junit.jupiter.api.Test;

class SourcesTest {

  private final Sources sources = new Sources();

  @Test
  void numbersByFirstUse() {
    assertThat(sources.number("b")).isEqualTo("1");
    assertThat(sources.number("a")).isEqualTo("2");
    assertThat(sources.number("b")).isEqualTo("1");
    assertThat(sources.number(null)).isNull();
    assertThat(sources.number(" ")).isNull();
    assertThat(sources.list()).extracting(Source::before).containsExactly("b", "a");
  }

  @Test
  void anAddressIsFoundWithoutThePunctuationBehindIt() {
    sources.number("Table 3 (https://e.org/a?b=c&d).");
    assertThat(sources.list())
        .containsExactly(new Source("1", "Table 3 (", "https://e.org/a?b=c&d", ")."));
  }

  @Test
  void onlyWebAddressesBecomeLinks() {
    sources.number("javascript:alert(1)");
    sources.number("data:text/html,x");
    sources.number("https://");
    assertThat(sources.list()).extracting(Source::address).containsOnlyNulls();
  }

  @Test
  void anAddressEndsWhereMarkupBegins() {
    sources.number("https://e.org/\"><script>");
    assertThat(sources.list().get(0).address()).isEqualTo("https://e.org/");
  }
}
