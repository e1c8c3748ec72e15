package io.e5stream.pipeline.filter.report;

import java.util.List;

/** The values that the template names. */
record RejectionView(
    String created,
    String headline,
    String origin,
    List<Tile> tiles,
    List<SourceTotals> sources,
    List<RuleSection> rules,
    String seed) {

  /** A number with its name. */
  record Tile(String count, String label) {}

  /** A source and the rules that turned its records down. */
  record SourceTotals(String name, String count, String share, List<RuleTotal> rules) {}

  /** A rule within a source; the share is of the source's rejections. */
  record RuleTotal(String name, String id, String detail, String count, String share) {}

  /**
   * A rule.
   *
   * @param meaning what it measures; null where it is not known
   * @param figure null where there are no values
   */
  record RuleSection(
      String id,
      String name,
      String detail,
      String meaning,
      String count,
      String share,
      Drawn figure,
      List<Sample> samples) {}

  /** A plot drawn for wide and for narrow pages: SVG elements. */
  record Drawn(String title, String wide, String narrow) {}

  /** A rejection that is shown. */
  record Sample(
      String id,
      String source,
      String value,
      String limit,
      String duplicateOf,
      String headLabel,
      String head,
      String bodyLabel,
      String body) {}
}
