package io.e5stream.pipeline.filter;

import io.e5stream.filter.Finding;
import io.e5stream.filter.Verdict;
import io.e5stream.filter.masking.MaskKind;
import java.util.List;
import java.util.Map;

/**
 * What the rules say of a record.
 *
 * @param record the record, masked
 * @param masked what was masked in it
 * @param findings of all rules, in their order
 */
public record Explanation(
    FilterRecord record, Map<MaskKind, Integer> masked, List<Finding> findings) {

  public Explanation {
    masked = Map.copyOf(masked);
    findings = List.copyOf(findings);
  }

  /** The verdict: that on the first finding that objects. */
  public Verdict verdict() {
    return findings.stream()
        .filter(finding -> !finding.passes())
        .findFirst()
        .map(Verdict::of)
        .orElse(Verdict.ACCEPTED);
  }
}
