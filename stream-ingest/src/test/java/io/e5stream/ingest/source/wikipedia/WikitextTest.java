package io.e5stream.ingest.source.wikipedia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WikitextTest {

  private static String lead(String text) throws UnreadableWikitextException {
    return Wikitext.sections("T", text).get(0).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '`',
      textBlock =
          """
          '''Bold''' and ''italic'' [[Link]]s, [[Target|words]].    § Bold and italic Links, words.
          Before{{cite|a|b={{c}}}} after.                           § Before after.
          A fact.<ref name="x">A [[book]].</ref><ref name="x" />    § A fact.
          Text <!-- hidden --> here.                                § Text here.
          [[File:a.jpg|thumb|A ''caption'']]Text.                   § Text.
          [[Datei:a.jpg|mini|Ein Bild]]Text. [[Category:X]][[de:Y]] § Text.
          See [[wikt:word|word]] and [[Star Trek: Voyager]].        § See word and Star Trek: Voyager.
          [http://x.example A site] and http://y.example.           § A site and.
          1 &lt; 2 &amp;&nbsp;&#8364; &mdash;                       § 1 < 2 & € —
          x<br/>y<br>z                                              § x\\ny\\nz
          H<sub>2</sub>O <math>x^2</math> <span class="a">s</span>  § H2O s
          The Greek ({{lang|el|x}}, ''xen'') word ({{ipa|y}}).      § The Greek (xen) word.
          漢字と[[かな]]、[[عربي|نص]] 😀                             § 漢字とかな、نص 😀
          <nowiki>[[no link]]</nowiki>                              § [[no link]]
          {| class="wikitable"\\n| cell\\n|}\\nText                 § Text
          Unclosed [[link and {{template                            § Unclosed [[link and {{template
          """)
  void takesMarkUpAway(String text, String expected) throws Exception {
    assertThat(lead(text.replace("\\n", "\n")).replace('\u00a0', ' '))
        .isEqualTo(expected.replace("\\n", "\n"));
  }

  @Test
  void sectionsKnowTheHeadingsAboveThem() throws Exception {
    List<Section> sections =
        Wikitext.sections(
            "T",
            "Lead.\n\n== A ==\nOne.\n=== B ''c'' ===\nTwo.\n\nThree.\n== D ==\n* x\n* [[y]]\n");

    assertThat(sections)
        .containsExactly(
            new Section(List.of(), "Lead.", true),
            new Section(List.of("A"), "One.", true),
            new Section(List.of("A", "B c"), "Two.\n\nThree.", true),
            new Section(List.of("D"), "x\ny", false));
    assertThat(sections.get(2).heading()).isEqualTo("B c");
    assertThat(Wikitext.sections("T", "")).containsExactly(new Section(List.of(), "", false));
  }

  @Test
  void whatWouldBlowUpTheParserIsRefused() {
    for (String bad :
        List.of(
            "[[".repeat(20_000),
            "[http://x ".repeat(20_000),
            "[[a|\n".repeat(50_000),
            "{{a|".repeat(20_000),
            "*".repeat(100_000),
            "x".repeat(Wikitext.MAX_CHARACTERS + 1))) {
      assertThatThrownBy(() -> Wikitext.sections("T", bad))
          .as(bad.substring(0, 10))
          .isInstanceOf(UnreadableWikitextException.class);
    }
    assertThatThrownBy(() -> Wikitext.sections("", "x"))
        .isInstanceOf(UnreadableWikitextException.class);
  }

  @Test
  void threadsDoNotDisturbEachOther() {
    String text = "Lead ''x''.\n== A ==\nOne [[two]] {{three}}.\n=== B ===\n* four\n".repeat(20);

    assertThat(
            IntStream.range(0, 64)
                .parallel()
                .mapToObj(
                    i -> {
                      try {
                        return Wikitext.sections("T" + i, text);
                      } catch (UnreadableWikitextException e) {
                        throw new AssertionError(e);
                      }
                    })
                .distinct())
        .hasSize(1);
  }
}
