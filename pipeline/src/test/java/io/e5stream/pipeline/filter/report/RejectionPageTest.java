package io.e5stream.pipeline.filter.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.filter.Limit.Bound;
import io.e5stream.filter.Rejection;
import io.e5stream.filter.Rejection.Kind;
import io.e5stream.filter.Side;
import io.e5stream.filter.Verdict.Rejected;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class RejectionPageTest {

  private static final String HOSTILE =
      "</span></style><script>alert(1)</script><img src=x onerror=alert(2)>{{{css}}}\u0000\u202e\"'";

  private static Rejection rejection(String source, String rule, double value, String text) {
    return new Rejection(
        Kind.PAIR,
        source + ":" + text,
        source,
        1,
        new Rejected(rule, Side.PASSAGE, value, Bound.AT_MOST, 0.25),
        text,
        text,
        text);
  }

  private static Document page(Rejection... rejections) throws Exception {
    RejectionSample sample = new RejectionSample(5, 1);
    for (Rejection rejection : rejections) {
      sample.add(rejection);
    }
    String html =
        RejectionPage.of(sample, HOSTILE, "today", 1)
            .replace("</th>", "</th> ")
            .replace("</td>", "</td> ");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(html.replace("<!DOCTYPE html>", ""))));
  }

  @Test
  void nothingOfAHostileTextIsMarkup() throws Exception {
    Document page = page(rejection(HOSTILE, HOSTILE, 0.5, HOSTILE));
    for (String tag : new String[] {"script", "img", "link", "iframe"}) {
      assertThat(page.getElementsByTagName(tag).getLength()).as(tag).isZero();
    }
    assertThat(page.getDocumentElement().getTextContent())
        .contains("<script>alert(1)</script>", "{{{css}}}")
        .doesNotContain("\u0000");
  }

  @Test
  void countsBySourceAndRuleWithShares() throws Exception {
    String text =
        page(
                rejection("web", "nemo.digits", 0.5, "a"),
                rejection("web", "nemo.digits", 0.6, "b"),
                rejection("web", "nemo.urls", 0.6, "c"),
                rejection("news", "nemo.urls", 0.6, "d"))
            .getDocumentElement()
            .getTextContent()
            .replaceAll("[\\s\u00a0]+", " ");
    assertThat(text)
        .contains("4 records of 2 sources were turned down.")
        .contains("web 3 75.0 %")
        .contains("nemo.digits passage, \u2264 0.25 2 66.7 %")
        .contains("news 1 25.0 %");
  }

  @Test
  void eachRuleHasItsValuesAndSamples() throws Exception {
    Document page =
        page(
            rejection("web", "nemo.urls", 0.6, "\u0634\u0643\u0631\u0627"),
            rejection("web", "x", 1, "b"));
    // Drawn for wide and narrow pages.
    assertThat(page.getElementsByTagName("svg").getLength()).isEqualTo(4);
    assertThat(page.getElementsByTagName("article").getLength()).isEqualTo(2);
  }

  @Test
  void aValueThatIsNotFiniteIsNotDrawn() throws Exception {
    Document page = page(rejection("web", "ccnet.perplexity", Double.POSITIVE_INFINITY, "a"));
    assertThat(page.getElementsByTagName("svg").getLength()).isZero();
    assertThat(page.getElementsByTagName("article").getLength()).isOne();
  }
}
