package io.e5stream.filter.profile;

import io.e5stream.filter.AnalyzedPair;
import io.e5stream.filter.Finding;
import io.e5stream.filter.Verdict;
import io.e5stream.filter.profile.RuleList.Check;
import io.e5stream.filter.text.AnalyzedText;
import io.e5stream.ingest.TextPair;
import java.util.ArrayList;
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
    return pairChecks.isEmpty()
        ? Verdict.ACCEPTED
        : judge(pairChecks, AnalyzedPair.of(pair), pair.source());
  }

  /** The verdict on a document's text. */
  public Verdict judge(String text) {
    return documentChecks.isEmpty()
        ? Verdict.ACCEPTED
        : judge(documentChecks, AnalyzedText.of(text), "");
  }

  private static <T> Verdict judge(List<Check<T>> checks, T subject, String source) {
    for (Check<T> check : checks) {
      if (check.concerns(source)) {
        Finding finding = Finding.of(check.rule(), check.side(), subject);
        if (!finding.passes()) {
          return Verdict.of(finding);
        }
      }
    }
    return Verdict.ACCEPTED;
  }

  /** What each rule for pairs of this source finds, in the rules' order. */
  public List<Finding> explain(TextPair pair) {
    return explain(pairChecks, AnalyzedPair.of(pair), pair.source());
  }

  /** What each rule for documents finds, in the rules' order. */
  public List<Finding> explain(String text) {
    return explain(documentChecks, AnalyzedText.of(text), "");
  }

  private static <T> List<Finding> explain(List<Check<T>> checks, T subject, String source) {
    List<Finding> findings = new ArrayList<>();
    for (Check<T> check : checks) {
      if (check.concerns(source)) {
        findings.add(Finding.of(check.rule(), check.side(), subject));
      }
    }
    return findings;
  }
}
