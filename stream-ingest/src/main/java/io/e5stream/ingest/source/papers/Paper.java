package io.e5stream.ingest.source.papers;

import java.util.List;
import java.util.Objects;

/**
 * What a record says of a paper.
 *
 * @param id of the paper with its corpus: {@code arxiv/0704.0001}, {@code s2orc/77490025}
 * @param title empty when the record has none, as S2ORC's full texts
 * @param paperAbstract empty when the record has none
 * @param citations in the paper's order
 */
public record Paper(String id, String title, String paperAbstract, List<Citation> citations) {

  public Paper {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(paperAbstract, "paperAbstract");
    citations = List.copyOf(citations);
  }
}
