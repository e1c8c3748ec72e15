package io.e5stream.eval.report.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.e5stream.eval.report.plot.PlotStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Fills the template {@code report.html}. It escapes all values; only the style sheets and drawings
 * of this package go in as they are. The template is well-formed XML, so that a test can read what
 * comes out.
 */
final class HtmlPage {

  private HtmlPage() {}

  static String render(Page page) {
    Template template =
        Mustache.compiler()
            .escapeHTML(true)
            .strictSections(true)
            .withLoader(name -> new StringReader(resource(name + ".html")))
            .compile(resource("report.html"));
    StringWriter out = new StringWriter();
    template.execute(page, new Styled(resource("report.css") + PlotStyle.css()), out);
    return out.toString();
  }

  private static String resource(String name) {
    try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name + " beside " + HtmlPage.class.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /** What the template gets beside the page. */
  record Styled(String css) {}
}
