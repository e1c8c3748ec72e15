package io.e5stream.filter.profile;

import io.e5stream.filter.AnalyzedPair;
import io.e5stream.filter.Finding;
import io.e5stream.filter.Side;
import io.e5stream.filter.Verdict;
import io.e5stream.filter.profile.RuleList.Check;
import io.e5stream.filter.text.AnalyzedText;
import io.e5stream.ingest.TextPair;
import java.util.List;

/**
 * The rules of a profile in their order. The first that objects decides. Immutable; shared by
 * threads.
 */
public final class FilterProfile {

  private final List<Check<AnalyzedPair>> pairChecks;
  private final List<Check<AnalyzedText>> documentChecks;

  FilterProfile(List<Check<AnalyzedPair>> pairChecks, List<Check<AnalyzedText>> documentChecks) {
    this.pairChecks = List.copyOf(pairChecks);
    this.documentChecks = List.copyOf(documentChecks);
  }

  /** The verdict on a pair. */
  public Verdict judge(TextPair pair) {
    return pairChecks.isEmpty() ? Verdict.ACCEPTED : judge(pair, AnalyzedPair.of(pair));
  }

  /** The verdict on a document's text. */
  public Verdict judge(String text) {
    if (documentChecks.isEmpty()) {
      return Verdict.ACCEPTED;
    }
    AnalyzedText subject = AnalyzedText.of(text);
    for (Check<AnalyzedText> check : documentChecks) {
      double value = check.rule().measure(subject);
      if (!check.limit().allows(value)) {
        return Verdict.of(finding(check, check.side(), value));
      }
    }
    return Verdict.ACCEPTED;
  }

  private Verdict judge(TextPair pair, AnalyzedPair subject) {
    for (Check<AnalyzedPair> check : pairChecks) {
      if (check.concerns(pair.source())) {
        double value = check.rule().measure(subject);
        if (!check.limit().allows(value)) {
          return Verdict.of(finding(check, subject.side(check.side()), value));
        }
      }
    }
    return Verdict.ACCEPTED;
  }

  private static Finding finding(Check<?> check, Side side, double value) {
    return new Finding(check.rule().name(), side, value, check.limit());
  }

  /** What each rule for pairs of this source finds, in the rules' order. */
  public List<Finding> explain(TextPair pair) {
    AnalyzedPair subject = AnalyzedPair.of(pair);
    return pairChecks.stream()
        .filter(check -> check.concerns(pair.source()))
        .map(check -> Finding.of(check.rule(), subject.side(check.side()), subject))
        .toList();
  }

  /** What each rule for documents finds, in the rules' order. */
  public List<Finding> explain(String text) {
    AnalyzedText subject = AnalyzedText.of(text);
    return documentChecks.stream()
        .map(check -> Finding.of(check.rule(), check.side(), subject))
        .toList();
  }
}
