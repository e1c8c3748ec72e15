package io.e5stream.eval.report.page;

import com.samskivert.mustache.Mustache;
import io.e5stream.eval.report.plot.PlotStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Fills templates of pages in the report's style. All values are escaped but those that a template
 * names with three braces: style sheets and drawings of ours. Templates are well-formed XML, so
 * that a test can read what comes out.
 */
public final class HtmlTemplate {

  private HtmlTemplate() {}

  /**
   * A page.
   *
   * @param owner the class beside which the template lies
   * @param name file name of the template; {@code {{{css}}}} in it is the style sheet
   * @param style more rules for the style sheet
   * @param values what the template names; the partial {@code figure} takes {@code title}, and the
   *     drawings {@code wide} and {@code narrow}
   */
  public static String fill(Class<?> owner, String name, String style, Object values) {
    StringWriter out = new StringWriter();
    Mustache.compiler()
        .escapeHTML(true)
        .strictSections(true)
        .withLoader(part -> new StringReader(resource(HtmlTemplate.class, part + ".html")))
        .compile(resource(owner, name))
        .execute(
            values,
            new Styled(resource(HtmlTemplate.class, "report.css") + PlotStyle.css() + style),
            out);
    return out.toString();
  }

  /** A text file beside a class. */
  public static String resource(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name + " beside " + owner.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /** What a template gets beside the page. */
  record Styled(String css) {}
}
