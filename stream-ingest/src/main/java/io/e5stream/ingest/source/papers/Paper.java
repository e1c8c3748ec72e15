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
 * @param titled whether the record is one that has a title, be it empty
 * @param citing whether the record is one that has citations, be it none
 */
public record Paper(
    String id,
    String title,
    String paperAbstract,
    List<Citation> citations,
    boolean titled,
    boolean citing) {

  public Paper {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(paperAbstract, "paperAbstract");
    citations = List.copyOf(citations);
  }

  /** A record of the kind that its content shows. */
  Paper(String id, String title, String paperAbstract, List<Citation> citations) {
    this(id, title, paperAbstract, citations, !title.isBlank(), !citations.isEmpty());
  }

  /**
   * Whether the record tells what became of a pair formed of the same paper: S2ORC has its title
   * and abstract in one record and its citations in another, and neither takes back the other's.
   */
  public boolean speaksOf(String pairId) {
    return pairId.endsWith(PaperPairs.ABSTRACT) ? titled : citing;
  }
}
