package io.e5stream.ingest.source.wikipedia;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.TextPair;
import io.e5stream.ingest.source.Formed;
import io.e5stream.ingest.source.Formed.LeftOut;
import io.e5stream.ingest.source.Formed.Reason;
import org.junit.jupiter.api.Test;

class WikipediaPairsTest {

  private static final WikipediaPairs PAIRS = new WikipediaPairs(2000);

  private static WikipediaPage page(String text) {
    return new WikipediaPage("enwiki", 7, 70, 0, "Tea", "", "wikitext", text);
  }

  @Test
  void joinsTitleAndHeadingWithTheSection() {
    Formed formed =
        PAIRS.form(page("A ''drink''.\n== Use ==\nHot.\n=== Cold ===\nIced.\n== Refs ==\n"));

    assertThat(formed.pairs())
        .containsExactly(
            new TextPair(
                "wikipedia:enwiki/7#",
                "Tea",
                "A drink.",
                "wikipedia",
                "{\"depth\":0,\"revision\":70}"),
            new TextPair(
                "wikipedia:enwiki/7#Use",
                "Tea: Use",
                "Hot.",
                "wikipedia",
                "{\"depth\":1,\"revision\":70}"),
            new TextPair(
                "wikipedia:enwiki/7#Use/Cold",
                "Tea: Cold",
                "Iced.",
                "wikipedia",
                "{\"depth\":2,\"revision\":70}"));
    assertThat(formed.leftOut())
        .containsExactly(new LeftOut("wikipedia:enwiki/7#Refs", Reason.NO_PASSAGE));
  }

  @Test
  void sectionsOfTheSameNameAreNumbered() {
    assertThat(PAIRS.form(page("== A ==\nx.\n== A ==\ny.\n")).pairs())
        .extracting(TextPair::id)
        .containsExactly("wikipedia:enwiki/7#A", "wikipedia:enwiki/7#A~2");
  }

  @Test
  void headingsAreNotTakenForPathsOrNumbers() {
    assertThat(
            PAIRS
                .form(
                    page(
                        "== A ==\nx.\n=== B ===\nx.\n== A/B ==\ny.\n== A ==\nz.\n== A~2 ==\nz.\n== A%2FB ==\nz.\n"))
                .pairs())
        .extracting(TextPair::id)
        .containsExactly(
            "wikipedia:enwiki/7#A",
            "wikipedia:enwiki/7#A/B",
            "wikipedia:enwiki/7#A%2FB",
            "wikipedia:enwiki/7#A~2",
            "wikipedia:enwiki/7#A%7E2",
            "wikipedia:enwiki/7#A%252FB");
  }

  @Test
  void aLaterRevisionKeepsTheIdsOfItsSections() {
    assertThat(PAIRS.form(page("New.\n== More ==\nz.\n== Use ==\nCold.\n")).pairs())
        .extracting(TextPair::id)
        .contains("wikipedia:enwiki/7#", "wikipedia:enwiki/7#Use");
  }

  @Test
  void longSectionsGiveTheirFirstParagraphs() {
    assertThat(new WikipediaPairs(12).form(page("One one.\n\nTwo.\n\nThree.")).pairs())
        .extracting(TextPair::passage)
        .containsExactly("One one.");
  }

  @Test
  void whatIsNoArticleIsLeftOut() {
    String id = "wikipedia:enwiki/7";
    assertThat(
            PAIRS.form(new WikipediaPage("enwiki", 7, 1, 0, "T", "Tea", "wikitext", "#REDIRECT")))
        .isEqualTo(Formed.leftOut(id, Reason.REDIRECT));
    assertThat(PAIRS.form(new WikipediaPage("enwiki", 7, 1, 4, "T", "", "wikitext", "x")))
        .isEqualTo(Formed.leftOut(id, Reason.NOT_AN_ARTICLE));
    assertThat(PAIRS.form(new WikipediaPage("enwiki", 7, 1, 0, "T", "", "css", "x")))
        .isEqualTo(Formed.leftOut(id, Reason.NOT_AN_ARTICLE));
    assertThat(PAIRS.form(page("[[".repeat(1000))))
        .isEqualTo(Formed.leftOut(id, Reason.UNREADABLE));
  }
}
