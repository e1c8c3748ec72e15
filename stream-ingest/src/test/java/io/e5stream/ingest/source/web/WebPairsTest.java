package io.e5stream.ingest.source.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.TextPair;
import io.e5stream.ingest.source.Formed;
import io.e5stream.ingest.source.Formed.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WebPairsTest {

  private static final WebPairs PAIRS = new WebPairs(2000);
  private static final String PROSE =
      "Boil the water, wait a minute, and pour it over the leaves, which want some room. ";

  private static WebPage html(String charset, String html, Charset in) {
    return new WebPage("https://tea.example/a", "2026", true, charset, html.getBytes(in));
  }

  private static WebPage html(String html) {
    return html("", html, StandardCharsets.UTF_8);
  }

  private static String page(String title, String text) {
    return "<html><head><title>%s</title></head><body><nav><a href=x>Home</a> <a href=y>Shop</a></nav><article><p>%s</p></article><footer>Copyright</footer></body></html>"
        .formatted(title, text);
  }

  private static WebPage text(String text) {
    return new WebPage(
        "https://tea.example/a", "2026", false, "", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Formed left(Reason reason) {
    return Formed.leftOut("web:https://tea.example/a", reason);
  }

  @Test
  void joinsTitleAndMainText() {
    assertThat(PAIRS.form(html(page("Green  tea", PROSE.repeat(5).strip()))).pairs())
        .containsExactly(
            new TextPair(
                "web:https://tea.example/a",
                "Green tea",
                PROSE.repeat(5).strip(),
                "web",
                "{\"date\":\"2026\",\"main_text_characters\":" + (PROSE.length() * 5 - 1) + "}"));
  }

  @Test
  void charsetsComeFromTheServerOrThePage() {
    String text = "Žluťoučký kůň " + PROSE.repeat(5);
    Charset latin2 = Charset.forName("ISO-8859-2");

    assertThat(PAIRS.form(html("iso-8859-2", page("Kůň", text), latin2)).pairs())
        .singleElement()
        .satisfies(pair -> assertThat(pair.passage()).startsWith("Žluťoučký kůň"));
    assertThat(
            PAIRS
                .form(
                    html(
                        "no such charset",
                        page("Kůň", text).replace("<head>", "<head><meta charset=iso-8859-2>"),
                        latin2))
                .pairs())
        .singleElement()
        .extracting(TextPair::query)
        .isEqualTo("Kůň");
  }

  @Test
  void linesOfSentencesAreTheMainTextOfAWetFile() {
    Formed formed =
        PAIRS.form(
            text(
                "Green tea\nHome\nShop now for all the best offers of this week\n"
                    + PROSE
                    + "\n我们今天去公园散步，天气很好，大家都很高兴，晚上一起吃饭喝茶聊天。\n"));

    assertThat(formed.pairs())
        .singleElement()
        .returns("Green tea", TextPair::query)
        .returns(PROSE.strip() + "\n\n我们今天去公园散步，天气很好，大家都很高兴，晚上一起吃饭喝茶聊天。", TextPair::passage);
  }

  @Test
  void longTextsGiveTheirFirstParagraphs() {
    assertThat(new WebPairs(100).form(text("T\n" + PROSE + "\n" + PROSE + "\n")).pairs())
        .extracting(TextPair::passage)
        .containsExactly(PROSE.strip());
  }

  @Test
  void whatHasNoTextIsNoPair() {
    assertThat(PAIRS.form(html("<html><title>T</title><body></body></html>")))
        .isEqualTo(left(Reason.NO_PASSAGE));
    assertThat(PAIRS.form(html(page("", PROSE.repeat(5))))).isEqualTo(left(Reason.NO_QUERY));
    assertThat(PAIRS.form(html(""))).isEqualTo(left(Reason.NO_QUERY));
    assertThat(PAIRS.form(text("T"))).isEqualTo(left(Reason.NO_PASSAGE));
    assertThat(PAIRS.form(text(""))).isEqualTo(left(Reason.NO_QUERY));
  }

  @Test
  void hostilePagesEndAsOneOutcome() {
    assertThat(PAIRS.form(html("x".repeat(WebPairs.MAX_HTML + 1))))
        .isEqualTo(left(Reason.TOO_LONG));
    assertThat(PAIRS.form(html("<title>T</title>" + "<br>".repeat(MainText.MAX_ELEMENTS))))
        .isEqualTo(left(Reason.TOO_LONG));
    for (String bad :
        new String[] {
          "<div>".repeat(5_000) + "x", "<b><table>".repeat(2_000), "<a href='".repeat(20_000)
        }) {
      Formed formed = PAIRS.form(html("<title>T</title>" + bad));
      assertThat(formed.pairs().size() + formed.leftOut().size()).isEqualTo(1);
    }
  }
}
