package io.e5stream.ingest.source.news;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.TextPair;
import io.e5stream.ingest.source.Formed;
import io.e5stream.ingest.source.Formed.Reason;
import org.junit.jupiter.api.Test;

class NewsPairsTest {

  private static final NewsPairs PAIRS = new NewsPairs(2000);

  @Test
  void joinsHeadlineAndBody() {
    assertThat(PAIRS.form(new NewsArticle("u", " A\n b ", "<p>x</p><p>y</p>", true)).pairs())
        .containsExactly(
            new TextPair("news:u", "A b", "x\n\ny", "news", "{\"body_characters\":4}"));
    assertThat(PAIRS.form(new NewsArticle("u", "A", "1 < 2\n\ny", false)).pairs())
        .extracting(TextPair::passage)
        .containsExactly("1 < 2\n\ny");
  }

  @Test
  void longBodiesGiveTheirFirstParagraphs() {
    assertThat(new NewsPairs(3).form(new NewsArticle("u", "A", "one\n\ntwo", false)).pairs())
        .extracting(TextPair::passage)
        .containsExactly("one");
  }

  @Test
  void whatHasNoTextIsNoPair() {
    assertThat(PAIRS.form(new NewsArticle("u", " ", "x", false)))
        .isEqualTo(Formed.leftOut("news:u", Reason.NO_QUERY));
    assertThat(PAIRS.form(new NewsArticle("u", "A", "<img src=x>", true)))
        .isEqualTo(Formed.leftOut("news:u", Reason.NO_PASSAGE));
  }
}
