package io.e5stream.ingest.source.wikipedia;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WikitextTidyTest {

  @Test
  void takesAwayWhatTemplatesLeftBehind() {
    assertThat(WikitextTidy.tidy("Ada ( , ) and (; born 1815)  was , here ."))
        .isEqualTo("Ada and (born 1815) was, here.");
    assertThat(WikitextTidy.tidy("f(x) of .NET ... (a, b)")).isEqualTo("f(x) of .NET ... (a, b)");
  }

  @Test
  @Timeout(60)
  void aLongRunOfBlanksIsNoTrouble() {
    String blanks = " ".repeat(1_000_000);
    assertThat(WikitextTidy.tidy("a" + blanks + "x" + blanks + ", b")).isEqualTo("a x, b");
  }

  @Test
  void linksElsewhereShowTheirWordsOnlyWhenTheseAreWords() {
    assertThat(WikitextTidy.shown("Page", null)).isEqualTo("Page");
    assertThat(WikitextTidy.shown("Page", "words")).isEqualTo("words");
    assertThat(WikitextTidy.shown("Catégorie:Sol", null)).isEmpty();
    assertThat(WikitextTidy.shown(":fr:Sol", "soil")).isEqualTo("soil");
    assertThat(WikitextTidy.shown("Bild:x.jpg", "mini|links|Boden")).isEmpty();
    assertThat(WikitextTidy.shown("Re:Zero", null)).isEqualTo("Re:Zero");
    assertThat(WikitextTidy.shown("Nier:Automata", "a|b")).isEqualTo("a|b");
    assertThat(WikitextTidy.shown("Category:Soil", null)).isEmpty();
    assertThat(WikitextTidy.shown("de:Boden", null)).isEmpty();
    assertThat(WikitextTidy.shown("ceb:Yuta", null)).isEmpty();
    assertThat(WikitextTidy.shown("Alien: Covenant", null)).isEqualTo("Alien: Covenant");
  }
}
