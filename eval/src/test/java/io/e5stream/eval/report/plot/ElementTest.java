package io.e5stream.eval.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ElementTest {

  @Test
  void escapesTextAndAttributes() {
    String nasty = "<script>alert(\"1\")</script> & ]]> 'x'";
    Element element = Element.of("text", nasty).text(nasty);
    assertThat(element.toString()).doesNotContain("<script");
    Svg svg = Svg.parse(element.toString());
    assertThat(svg.root().getTextContent()).isEqualTo(nasty);
    assertThat(svg.root().getAttribute("class")).isEqualTo(nasty);
    assertThat(svg.root().getChildNodes().getLength()).isEqualTo(1);
  }

  @Test
  void replacesWhatXmlCannotHold() {
    String text = Element.of("text", null).text("a\u0000b\uD800c\uFFFFd\ne\uD83D\uDE00").toString();
    assertThat(Svg.parse(text).root().getTextContent())
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\ne\uD83D\uDE00");
  }

  @Test
  void numbersAreShort() {
    assertThat(Element.number(12)).isEqualTo("12");
    assertThat(Element.number(100)).isEqualTo("100");
    assertThat(Element.number(1.5)).isEqualTo("1.5");
    assertThat(Element.number(2.0 / 3)).isEqualTo("0.67");
    assertThat(Element.number(-0.001)).isEqualTo("0");
  }

  @Test
  void refusesToDrawNowhere() {
    Element element = Element.of("rect", null);
    assertThatThrownBy(() -> element.with("x", Double.NaN)).hasMessage("cannot draw at NaN");
  }
}
