package io.e5stream.ingest.source.papers;

import com.fasterxml.jackson.databind.JsonNode;
import io.e5stream.ingest.decode.InvalidRecordException;
import io.e5stream.ingest.decode.JsonFields;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The citations of a full text of S2ORC: each span's sentence with the title that it refers to. */
final class FullText {

  private FullText() {}

  /** Spans whose entry has no title are none. */
  static List<Citation> citations(JsonFields paper) throws InvalidRecordException {
    JsonNode entries = paper.object().path("bib_entries");
    List<Citation> citations = new ArrayList<>();
    for (JsonFields paragraph : paper.objects("body_text")) {
      String text = paragraph.string("text");
      for (JsonFields span : paragraph.objects("cite_spans")) {
        String title = entries.path(span.string("ref_id")).path("title").asText("");
        if (!title.isBlank()) {
          citations.add(new Citation(sentence(text, span.integer("start")), title));
        }
      }
    }
    return citations;
  }

  /**
   * The sentence at a place.
   *
   * @param at in code points, as Python counts
   */
  static String sentence(String text, long at) throws InvalidRecordException {
    if (at < 0 || at >= text.codePointCount(0, text.length())) {
      throw new InvalidRecordException("a citation's start %d is outside its text".formatted(at));
    }
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(text);
    int place = text.offsetByCodePoints(0, (int) at);
    int end = sentences.following(place);
    int start = sentences.previous();
    return text.substring(start, end).strip();
  }
}
