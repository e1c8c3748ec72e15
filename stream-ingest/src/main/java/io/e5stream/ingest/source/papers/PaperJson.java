package io.e5stream.ingest.source.papers;

import com.fasterxml.jackson.databind.JsonNode;
import io.e5stream.ingest.decode.InvalidRecordException;
import io.e5stream.ingest.decode.JsonFields;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a dump. Four forms:
 *
 * <ul>
 *   <li>arXiv's metadata: {@code {"id","title","abstract"}};
 *   <li>S2ORC's metadata: {@code {"paper_id","title","abstract"}};
 *   <li>S2ORC's full texts: {@code {"paper_id","body_text":[{"text","cite_spans"}],"bib_entries"}};
 *   <li>a plain one: {@code {"paper_id","title","abstract","citations":[{"context","title"}]}}.
 * </ul>
 */
record PaperJson(JsonFields fields) {

  static PaperJson parse(byte[] value) throws InvalidRecordException {
    return new PaperJson(JsonFields.of(value));
  }

  String id() throws InvalidRecordException {
    boolean s2orc = fields.has("paper_id");
    String id = fields.required(s2orc ? "paper_id" : "id");
    if (id.length() > 200 || id.chars().anyMatch(Character::isWhitespace)) {
      throw new InvalidRecordException("the paper's id is longer than 200 or holds white space");
    }
    return (s2orc ? "s2orc/" : "arxiv/") + id;
  }

  Paper decode() throws InvalidRecordException {
    boolean fullText = fields.has("body_text");
    if (!fullText && !fields.has("title")) {
      throw new InvalidRecordException("it has neither title nor body_text");
    }
    List<Citation> citations = new ArrayList<>();
    for (JsonFields citation : fields.objects("citations")) {
      citations.add(new Citation(citation.required("context"), citation.required("title")));
    }
    if (fullText) {
      citations.addAll(FullText.citations(fields));
    }
    return new Paper(
        id(),
        fields.string("title"),
        paperAbstract(),
        citations,
        fields.has("title"),
        fullText || fields.has("citations"));
  }

  private String paperAbstract() throws InvalidRecordException {
    JsonNode node = fields.object().path("abstract");
    if (!node.isArray()) {
      return fields.string("abstract");
    }
    List<String> paragraphs = new ArrayList<>();
    for (JsonFields paragraph : fields.objects("abstract")) {
      paragraphs.add(paragraph.string("text"));
    }
    return String.join("\n\n", paragraphs);
  }
}
