package io.e5stream.ingest.source.wikipedia;

import java.util.List;
import org.sweble.wikitext.engine.EngineException;
import org.sweble.wikitext.engine.PageId;
import org.sweble.wikitext.engine.PageTitle;
import org.sweble.wikitext.engine.WtEngineImpl;
import org.sweble.wikitext.engine.config.WikiConfig;
import org.sweble.wikitext.engine.nodes.EngProcessedPage;
import org.sweble.wikitext.engine.utils.DefaultConfigEnWp;
import org.sweble.wikitext.parser.parser.LinkTargetException;

/**
 * Parses a page's mark-up into sections of text. Templates are not expanded: what they would say is
 * not in the dump. Thread-safe.
 */
final class Wikitext {

  /** MediaWiki's own limit of a page, {@code $wgMaxArticleSize}. */
  static final int MAX_CHARACTERS = 2 << 20;

  /** Unclosed brackets in one line take the parser quadratic time. */
  private static final int MAX_OPEN_BRACKETS = 200;

  private Wikitext() {}

  /** Read only once it is made. */
  private static final class Config {
    private static final WikiConfig ENGLISH = DefaultConfigEnWp.generate();
  }

  /**
   * The sections in the page's order.
   *
   * @throws UnreadableWikitextException when the mark-up is too long, nests too deep, or would take
   *     the parser too long
   */
  static List<Section> sections(String title, String text) throws UnreadableWikitextException {
    check(text);
    WikiConfig config = Config.ENGLISH;
    try {
      PageId id = new PageId(PageTitle.make(config, title), -1);
      EngProcessedPage page = new WtEngineImpl(config).postprocess(id, text, null);
      SectionVisitor visitor = new SectionVisitor();
      visitor.go(page.getPage());
      return visitor.sections();
    } catch (LinkTargetException | EngineException | RuntimeException e) {
      throw new UnreadableWikitextException("the parser fails: " + e, e);
    } catch (StackOverflowError e) {
      // The parser descends by recursion, as deep as the page nests.
      throw new UnreadableWikitextException("it nests too deep", e);
    }
  }

  private static void check(String text) throws UnreadableWikitextException {
    if (text.length() > MAX_CHARACTERS) {
      throw new UnreadableWikitextException(
          "%,d characters; at most %,d are parsed".formatted(text.length(), MAX_CHARACTERS), null);
    }
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '[' -> open++;
        case ']' -> open = Math.max(0, open - 1);
        case '\n' -> open = 0;
        default -> {
          continue;
        }
      }
      if (open > MAX_OPEN_BRACKETS) {
        throw new UnreadableWikitextException(
            "more than %d brackets stand open in a line".formatted(MAX_OPEN_BRACKETS), null);
      }
    }
  }
}
