package io.e5stream.eval.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Contrasts as WCAG 2.1 defines them: text 4.5:1 (1.4.3), graphics 3:1 (1.4.11). */
class PlotStyleTest {

  private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+): #([0-9a-f]{6});");

  private static Map<String, Integer> colours(String css) {
    Map<String, Integer> colours = new HashMap<>();
    COLOUR
        .matcher(css)
        .results()
        .forEach(m -> colours.put(m.group(1), Integer.parseInt(m.group(2), 16)));
    return colours;
  }

  private static double contrast(int a, int b) {
    double light = Math.max(luminance(a), luminance(b));
    double dark = Math.min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 255)
        + 0.7152 * linear(rgb >> 8 & 255)
        + 0.0722 * linear(rgb & 255);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  @Test
  void bothThemesHaveContrast() {
    String css = PlotStyle.css();
    int dark = css.indexOf("prefers-color-scheme: dark");
    assertThat(dark).isPositive();
    for (String theme : new String[] {css.substring(0, dark), css.substring(dark)}) {
      Map<String, Integer> colours = colours(theme);
      int paper = colours.get("paper");
      for (String text : new String[] {"ink", "ink-quiet"}) {
        assertThat(contrast(colours.get(text), paper)).as(text).isGreaterThanOrEqualTo(4.5);
      }
      for (String mark : new String[] {"good", "bad", "band-edge"}) {
        assertThat(contrast(colours.get(mark), paper)).as(mark).isGreaterThanOrEqualTo(3);
      }
      for (Tone tone : Tone.values()) {
        assertThat(contrast(colours.get(tone.cssClass()), paper))
            .as(tone.name())
            .isGreaterThanOrEqualTo(3);
      }
    }
  }

  @Test
  void textHasTheSizeThatTheLayoutCountsOn() {
    assertThat(PlotStyle.css())
        .contains("font-size: %spx".formatted(Element.number(Marks.TEXT)))
        .contains(".small { font-size: %spx".formatted(Element.number(Marks.SMALL)));
  }

  @Test
  void everyToneHasARule() {
    for (Tone tone : Tone.values()) {
      assertThat(PlotStyle.css()).contains("." + tone.cssClass() + " { fill: ");
    }
  }
}
