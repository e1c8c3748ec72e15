package io.e5stream.ingest.source.wikipedia;

import io.e5stream.ingest.TextPair;
import io.e5stream.ingest.source.Formed;
import io.e5stream.ingest.source.Formed.LeftOut;
import io.e5stream.ingest.source.Formed.Reason;
import io.e5stream.ingest.source.Signals;
import io.e5stream.ingest.text.Paragraphs;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Pairs (title and section heading, section): the title alone for the text before the first
 * heading. A pair is known by its page and the headings above it, so that a later revision of the
 * section replaces it; of sections with the same headings the later ones are numbered. Sections of
 * lists alone ("See also", "References") are none.
 *
 * @param maxPassage UTF-16 units of a passage; a longer section gives its first paragraphs
 */
public record WikipediaPairs(int maxPassage) implements Serializable {

  public static final String SOURCE = "wikipedia";

  /** The pairs of a page. */
  public Formed form(WikipediaPage page) {
    String id = "%s:%s/%d".formatted(SOURCE, page.wiki(), page.id());
    if (!page.redirect().isEmpty()) {
      return Formed.leftOut(id, Reason.REDIRECT);
    }
    if (!page.isArticle()) {
      return Formed.leftOut(id, Reason.NOT_AN_ARTICLE);
    }
    try {
      return form(id, page, Wikitext.sections(page.title(), page.text()));
    } catch (UnreadableWikitextException e) {
      return Formed.leftOut(id, Reason.UNREADABLE);
    }
  }

  private Formed form(String pageId, WikipediaPage page, List<Section> sections) {
    List<TextPair> pairs = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (Section section : sections) {
      String path = pageId + "#" + headings(section);
      int times = seen.merge(path, 1, Integer::sum);
      String id = times == 1 ? path : path + "~" + times;
      String passage = Paragraphs.leading(section.text(), maxPassage);
      if (passage.isBlank() || !section.prose()) {
        leftOut.add(new LeftOut(id, Reason.NO_PASSAGE));
      } else {
        pairs.add(new TextPair(id, query(page, section), passage, SOURCE, signals(page, section)));
      }
    }
    return new Formed(pairs, leftOut);
  }

  /** The headings in one, however they are written: what divides and numbers them is escaped. */
  private static String headings(Section section) {
    return section.headings().stream()
        .map(heading -> heading.replace("%", "%25").replace("/", "%2F").replace("~", "%7E"))
        .collect(Collectors.joining("/"));
  }

  private static String query(WikipediaPage page, Section section) {
    return section.heading().isEmpty() ? page.title() : page.title() + ": " + section.heading();
  }

  private static String signals(WikipediaPage page, Section section) {
    return Signals.json(Map.of("depth", section.headings().size(), "revision", page.revision()));
  }
}
