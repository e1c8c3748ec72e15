package io.e5stream.pipeline.filter.report;

import io.e5stream.eval.report.figure.Numbers;
import io.e5stream.filter.Rejection;
import io.e5stream.filter.Rejection.Kind;
import io.e5stream.pipeline.filter.report.RejectionView.Sample;

/** A rejection as the page shows it. */
final class RejectionTexts {

  private static final int HEAD = 200;
  private static final int BODY = 600;
  private static final int NAME = 120;

  private RejectionTexts() {}

  static Sample of(Rejection rejection) {
    boolean pair = rejection.kind() == Kind.PAIR;
    String duplicateOf = rejection.duplicateOf();
    return new Sample(
        Excerpt.of(rejection.id(), NAME),
        Excerpt.of(rejection.source(), NAME),
        Numbers.plain(rejection.verdict().value()),
        RuleFigure.limit(RuleKey.of(rejection.verdict()).limit()),
        duplicateOf.isEmpty() ? null : Excerpt.of(duplicateOf, NAME),
        pair ? "Query" : "Title",
        Excerpt.of(rejection.head(), HEAD),
        pair ? "Passage" : "Text",
        Excerpt.of(rejection.body(), BODY));
  }
}
