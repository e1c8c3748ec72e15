package io.e5stream.ingest.pair;

import io.e5stream.ingest.source.Formed;
import io.e5stream.ingest.source.papers.Paper;
import io.e5stream.ingest.source.papers.PaperPairs;

/** Pairs of papers, which can have two records: see {@link Paper#speaksOf}. */
record PaperFormer(PaperPairs pairs) implements PairFormer<Paper> {

  @Override
  public Formed form(Paper paper) {
    return pairs.form(paper);
  }

  @Override
  public boolean speaksOf(Paper paper, String pairId) {
    return paper.speaksOf(pairId);
  }
}
