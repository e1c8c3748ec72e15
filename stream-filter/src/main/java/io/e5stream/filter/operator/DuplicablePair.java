package io.e5stream.filter.operator;

import io.e5stream.filter.AnalyzedPair;
import io.e5stream.filter.Side;
import io.e5stream.filter.Verdict.Rejected;
import io.e5stream.filter.duplicate.ExactHash;
import io.e5stream.filter.text.AnalyzedText;

/**
 * Pairs: equal in both sides, or near in the passage.
 *
 * <p>The query does not count for near ones. Answers of one question are all wanted, and together
 * with a long question they would be near to each other; while passages that are near to each other
 * are false negatives in training, whatever they answer. Of a citation, whose roles are drawn, the
 * citing context is compared in either case: a title that is cited often is no duplicate.
 */
final class DuplicablePair implements Duplicable<Judged> {

  private static final long serialVersionUID = 1;

  @Override
  public Role role(Judged judged) {
    if (judged.change().isWithdrawal()) {
      return Role.LEAVES;
    }
    return judged.isAccepted() ? Role.ASKS : Role.REJECTED;
  }

  @Override
  public String id(Judged judged) {
    return judged.id();
  }

  @Override
  public long version(Judged judged) {
    return judged.change().version();
  }

  @Override
  public long time(Judged judged) {
    return judged.change().time();
  }

  @Override
  public String exactHash(Judged judged) {
    return ExactHash.of(judged.change().pair());
  }

  @Override
  public AnalyzedText text(Judged judged) {
    return AnalyzedPair.of(judged.change().pair()).passage();
  }

  @Override
  public Side exactSide(Judged judged) {
    return Side.PAIR;
  }

  @Override
  public Side nearSide(Judged judged) {
    return AnalyzedPair.of(judged.change().pair()).side(Side.PASSAGE);
  }

  @Override
  public Judged rejected(Judged judged, Rejected why, String duplicateOf) {
    return new Judged(judged.change(), why, duplicateOf);
  }
}
