package io.e5stream.ingest.text;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The text of HTML as a reader sees it: blocks are paragraphs, separated by a blank line; runs of
 * white space are one space, but in {@code pre} they stay. Scripts and styles are no text.
 * Thread-safe.
 */
public final class HtmlText {

  private static final Set<String> UNSEEN =
      Set.of("script", "style", "noscript", "template", "head", "title", "svg", "iframe", "object");

  private static final Set<String> CELLS = Set.of("td", "th");

  private HtmlText() {}

  /** The text of a fragment. */
  public static String of(String html) {
    return of(Jsoup.parseBodyFragment(html).body());
  }

  /** The text below an element. */
  public static String of(Element element) {
    Visitor visitor = new Visitor();
    NodeTraversor.traverse(visitor, element);
    return Paragraphs.tidy(visitor.text.toString());
  }

  private static final class Visitor implements NodeVisitor {

    private final StringBuilder text = new StringBuilder();
    private int unseenAt = -1;
    private int verbatim;

    @Override
    public void head(Node node, int depth) {
      if (unseenAt >= 0) {
        return;
      }
      if (node instanceof TextNode leaf) {
        append(leaf.getWholeText());
      } else if (node instanceof Element element) {
        if (UNSEEN.contains(element.normalName())) {
          unseenAt = depth;
          return;
        }
        verbatim += element.normalName().equals("pre") ? 1 : 0;
        if (!CELLS.contains(element.normalName())) {
          separate(element);
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (depth == unseenAt) {
        unseenAt = -1;
      } else if (unseenAt < 0 && node instanceof Element element) {
        verbatim -= element.normalName().equals("pre") ? 1 : 0;
        if (!element.normalName().equals("br")) {
          separate(element);
        }
      }
    }

    private void separate(Element element) {
      switch (element.normalName()) {
        case "br", "li", "tr", "dt", "dd" -> text.append('\n');
        case "td", "th" -> text.append(' ');
        default -> text.append(element.isBlock() ? "\n\n" : "");
      }
    }

    private void append(String words) {
      if (verbatim > 0) {
        text.append(words);
        return;
      }
      String spaced = words.replaceAll("\\s+", " ");
      boolean atLineStart = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
      text.append(atLineStart ? spaced.stripLeading() : spaced);
    }
  }
}
