package io.e5stream.pipeline.filter.report;

import io.e5stream.filter.Rejection;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Counts rejections by source and rule and keeps, of each rule, a sample of values and of
 * rejections. Memory does not grow with the number of rejections; the same rejections in the same
 * order with the same seed give the same sample.
 */
public final class RejectionSample {

  /** Values kept of each rule for its histogram. */
  private static final int VALUES = 10_000;

  private final int samples;
  private final long seed;
  private final Map<String, Map<RuleKey, Long>> counts = new TreeMap<>();
  private final Map<RuleKey, OfRule> rules = new TreeMap<>(RuleKey.ORDER);
  private long total;
  private long unreadable;

  /** What is kept of a rule. */
  record OfRule(Reservoir<Double> values, Reservoir<Rejection> rejections) {}

  /**
   * An empty sample.
   *
   * @param samples rejections kept of each rule
   */
  public RejectionSample(int samples, long seed) {
    this.samples = samples;
    this.seed = seed;
  }

  public void add(Rejection rejection) {
    RuleKey key = RuleKey.of(rejection.verdict());
    total++;
    counts
        .computeIfAbsent(rejection.source(), source -> new TreeMap<>(RuleKey.ORDER))
        .merge(key, 1L, Long::sum);
    OfRule rule = rules.computeIfAbsent(key, this::empty);
    if (Double.isFinite(rejection.verdict().value())) {
      rule.values().add(rejection.verdict().value());
    }
    rule.rejections().add(rejection);
  }

  /** Counts a record that is no rejection. */
  public void addUnreadable() {
    unreadable++;
  }

  private OfRule empty(RuleKey key) {
    // Of its own, so that no rule's sample depends on how many others there are.
    Random random = new Random(seed ^ key.toString().hashCode());
    return new OfRule(new Reservoir<>(VALUES, random), new Reservoir<>(samples, random));
  }

  public long total() {
    return total;
  }

  public long unreadable() {
    return unreadable;
  }

  /** By source, in the order of names. */
  Map<String, Map<RuleKey, Long>> counts() {
    return counts;
  }

  Map<RuleKey, OfRule> rules() {
    return rules;
  }
}
