package io.e5stream.eval.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.eval.report.plot.BarPlot.Bar;
import io.e5stream.eval.report.plot.BarPlot.Group;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SvgPlotTest {

  private static final String NASTY = "<script>alert(1)</script> & \"co\"";

  private static final BarPlot PLOT =
      new BarPlot(
          "plot",
          "A title that is so long that it does not fit on one line of the picture, not even of a"
              + " wide one, and so needs two of them",
          "Words about " + NASTY,
          "axis",
          null,
          null,
          List.of(new Group(NASTY, List.of(new Bar(NASTY, Tone.FIRST, 0.5, NASTY, null, null)))));

  @Test
  void namesItselfToThoseWhoCannotSeeIt() {
    Element root = Svg.of(PLOT, Layout.WIDE).root();
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getAttribute("aria-labelledby")).isEqualTo("plot-wide-title plot-wide-desc");
    Element title = (Element) root.getChildNodes().item(0);
    Element desc = (Element) root.getChildNodes().item(1);
    assertThat(title.getAttribute("id")).isEqualTo("plot-wide-title");
    assertThat(title.getTextContent()).isEqualTo(PLOT.title());
    assertThat(desc.getAttribute("id")).isEqualTo("plot-wide-desc");
    assertThat(desc.getTextContent()).isEqualTo(PLOT.description());
  }

  @Test
  void bothLayoutsFitOnOnePage() {
    String wide =
        Svg.of(PLOT, Layout.WIDE)
            .root()
            .getFirstChild()
            .getAttributes()
            .getNamedItem("id")
            .getNodeValue();
    String narrow =
        Svg.of(PLOT, Layout.NARROW)
            .root()
            .getFirstChild()
            .getAttributes()
            .getNamedItem("id")
            .getNodeValue();
    assertThat(wide).isNotEqualTo(narrow);
  }

  @Test
  void scalesWithThePage() {
    Element root = Svg.of(PLOT, Layout.NARROW).root();
    assertThat(root.getAttribute("viewBox")).startsWith("0 0 328 ");
    assertThat(root.hasAttribute("width")).isFalse();
  }

  @Test
  void namesInAPlotStayText() {
    for (String xml : List.of(SvgPlot.inline(PLOT, Layout.WIDE), SvgPlot.standalone(PLOT))) {
      Svg svg = Svg.parse(xml);
      assertThat(svg.all("script", null)).isEmpty();
      assertThat(svg.texts()).contains(NASTY);
    }
  }

  @Test
  void aFileHasTitleBackgroundAndColoursOfItsOwn() {
    Svg svg = Svg.parse(SvgPlot.standalone(PLOT));
    assertThat(svg.all("style", null).get(0).getTextContent()).isEqualTo(PlotStyle.css());
    assertThat(svg.all("rect", "paper")).hasSize(1);
    List<Element> lines = svg.all("text", "title");
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).getTextContent() + " " + lines.get(1).getTextContent())
        .isEqualTo(PLOT.title());
    assertThat(svg.root().getAttribute("viewBox"))
        .isEqualTo(
            "0 0 " + svg.root().getAttribute("width") + " " + svg.root().getAttribute("height"));
  }

  @Test
  void aFileRefersToNoOther() {
    assertThat(SvgPlot.standalone(PLOT))
        .doesNotContain("url(", "@import", "href")
        .doesNotContain("src=");
  }
}
