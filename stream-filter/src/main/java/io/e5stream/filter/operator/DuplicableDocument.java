package io.e5stream.filter.operator;

import io.e5stream.filter.Side;
import io.e5stream.filter.Verdict.Rejected;
import io.e5stream.filter.duplicate.ExactHash;
import io.e5stream.filter.text.AnalyzedText;

/** Documents: equal or near in the text; titles do not count. */
final class DuplicableDocument implements Duplicable<JudgedDocument> {

  private static final long serialVersionUID = 1;

  @Override
  public Role role(JudgedDocument judged) {
    return switch (judged.change().action()) {
      case INDEX -> judged.rejected() == null ? Role.ASKS : Role.REJECTED;
      case REFRESH -> Role.STAYS;
      case DELETE -> Role.LEAVES;
    };
  }

  @Override
  public String id(JudgedDocument judged) {
    return judged.id();
  }

  @Override
  public long version(JudgedDocument judged) {
    return judged.change().version();
  }

  @Override
  public long time(JudgedDocument judged) {
    return judged.change().change().origin().timestamp();
  }

  @Override
  public String exactHash(JudgedDocument judged) {
    return ExactHash.of(textOf(judged));
  }

  @Override
  public AnalyzedText text(JudgedDocument judged) {
    return AnalyzedText.of(textOf(judged));
  }

  private static String textOf(JudgedDocument judged) {
    return judged.change().change().document().text();
  }

  @Override
  public Side exactSide(JudgedDocument judged) {
    return Side.DOCUMENT;
  }

  @Override
  public Side nearSide(JudgedDocument judged) {
    return Side.DOCUMENT;
  }

  @Override
  public JudgedDocument rejected(JudgedDocument judged, Rejected why, String duplicateOf) {
    return new JudgedDocument(judged.change(), why, duplicateOf);
  }
}
