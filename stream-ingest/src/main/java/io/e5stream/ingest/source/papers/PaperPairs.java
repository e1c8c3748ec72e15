package io.e5stream.ingest.source.papers;

import io.e5stream.ingest.TextPair;
import io.e5stream.ingest.source.Formed;
import io.e5stream.ingest.source.Formed.LeftOut;
import io.e5stream.ingest.source.Formed.Reason;
import io.e5stream.ingest.source.Signals;
import io.e5stream.ingest.text.Paragraphs;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Pairs (title, abstract), and (citing context, cited title) with the roles drawn, since neither is
 * by nature the query. A citation's pair is known by the paper, the title cited, and which of the
 * paper's citations of that title it is.
 *
 * @param seed of the draw
 */
public record PaperPairs(long seed) implements Serializable {

  public static final String SOURCE = "papers";

  /** How the ids of title and abstract end. */
  static final String ABSTRACT = "#abstract";

  /** The pairs of a paper. */
  public Formed form(Paper paper) {
    List<TextPair> pairs = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    if (!paper.title().isBlank() || paper.citations().isEmpty()) {
      titleAndAbstract(paper, pairs, leftOut);
    }
    Map<String, Integer> times = new HashMap<>();
    Set<Citation> seen = new HashSet<>();
    for (Citation citation : paper.citations()) {
      if (seen.add(citation)) {
        citation(paper, citation, times, pairs, leftOut);
      } else {
        String place = cited(citation) + "/repeated";
        leftOut.add(new LeftOut(id(paper, place, times), Reason.REPEATED));
      }
    }
    return new Formed(pairs, leftOut);
  }

  private static void titleAndAbstract(Paper paper, List<TextPair> pairs, List<LeftOut> leftOut) {
    String id = "%s:%s%s".formatted(SOURCE, paper.id(), ABSTRACT);
    String title = Paragraphs.oneLine(paper.title());
    String passage = Paragraphs.oneLine(paper.paperAbstract());
    if (title.isEmpty()) {
      leftOut.add(new LeftOut(id, Reason.NO_QUERY));
    } else if (passage.isEmpty()) {
      leftOut.add(new LeftOut(id, Reason.NO_PASSAGE));
    } else {
      pairs.add(new TextPair(id, title, passage, SOURCE, "{\"kind\":\"abstract\"}"));
    }
  }

  private static String cited(Citation citation) {
    String title = Paragraphs.oneLine(citation.citedTitle());
    return "%016x".formatted(SeededHash.of(0, title.toLowerCase(Locale.ROOT)));
  }

  /** Numbers what is at one place of a paper. */
  private static String id(Paper paper, String place, Map<String, Integer> times) {
    int time = times.merge(place, 1, Integer::sum);
    return "%s:%s#cites/%s/%d".formatted(SOURCE, paper.id(), place, time);
  }

  private void citation(
      Paper paper,
      Citation citation,
      Map<String, Integer> times,
      List<TextPair> pairs,
      List<LeftOut> leftOut) {
    String title = Paragraphs.oneLine(citation.citedTitle());
    String context = Paragraphs.oneLine(citation.context());
    String id = id(paper, cited(citation), times);
    if (title.isEmpty() || context.isEmpty()) {
      leftOut.add(new LeftOut(id, title.isEmpty() ? Reason.NO_PASSAGE : Reason.NO_QUERY));
      return;
    }
    boolean contextAsks = (SeededHash.of(seed, id) & 1) == 0;
    pairs.add(
        new TextPair(
            id,
            contextAsks ? context : title,
            contextAsks ? title : context,
            SOURCE,
            Signals.json(Map.of("kind", "citation", "query", contextAsks ? "context" : "title"))));
  }
}
