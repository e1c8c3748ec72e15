package io.e5stream.filter.profile;

import io.e5stream.filter.AnalyzedPair;
import io.e5stream.filter.Limit;
import io.e5stream.filter.PairRule;
import io.e5stream.filter.Rule;
import io.e5stream.filter.Side;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleFunction;

/** Gathers a profile's rules in their order, each with the threshold that holds. */
final class RuleList {

  /**
   * A rule in its place.
   *
   * @param limit the rule's, kept: it is asked for each subject
   * @param sources the only ones it runs for; empty for all
   * @param except sources that have a threshold of their own
   */
  record Check<T>(
      Side side, Rule<? super T> rule, Limit limit, Set<String> sources, Set<String> except) {

    Check(Side side, Rule<? super T> rule, Set<String> sources, Set<String> except) {
      this(side, rule, rule.limit(), sources, except);
    }

    boolean concerns(String source) {
      return (sources.isEmpty() || sources.contains(source)) && !except.contains(source);
    }
  }

  private final ProfileName profile;
  private final FilterSettings settings;
  private final List<Check<AnalyzedPair>> pairChecks = new ArrayList<>();
  private final List<Check<AnalyzedText>> documentChecks = new ArrayList<>();
  private final List<Threshold> thresholds = new ArrayList<>();

  RuleList(ProfileName profile, FilterSettings settings) {
    this.profile = profile;
    this.settings = settings;
  }

  RuleList document(DoubleFunction<? extends TextRule> rule, double standard) {
    TextRule made = make(Side.DOCUMENT, "", rule, standard, Set.of());
    if (!settings.off().contains(made.name())) {
      documentChecks.add(new Check<>(Side.DOCUMENT, made, Set.of(), Set.of()));
    }
    return this;
  }

  RuleList query(DoubleFunction<? extends TextRule> rule, double standard, String... sources) {
    TextRule made = make(Side.QUERY, "", rule, standard, Set.of(sources));
    return add(Side.QUERY, new SideRule(made, AnalyzedPair::query), Set.of(sources), Set.of());
  }

  /** A rule with one threshold for the queries of a source and another for all others. */
  RuleList queryOf(
      String source, double ofSource, DoubleFunction<? extends TextRule> rule, double standard) {
    Set<String> only = Set.of(source);
    TextRule usual = make(Side.QUERY, "", rule, standard, Set.of());
    TextRule its = make(Side.QUERY, source + ".", rule, ofSource, only);
    return add(Side.QUERY, new SideRule(usual, AnalyzedPair::query), Set.of(), only)
        .add(Side.QUERY, new SideRule(its, AnalyzedPair::query), only, Set.of());
  }

  RuleList passage(DoubleFunction<? extends TextRule> rule, double standard, String... sources) {
    TextRule made = make(Side.PASSAGE, "", rule, standard, Set.of(sources));
    return add(Side.PASSAGE, new SideRule(made, AnalyzedPair::passage), Set.of(sources), Set.of());
  }

  RuleList pair(DoubleFunction<? extends PairRule> rule, double standard, String... sources) {
    PairRule made = make(Side.PAIR, "", rule, standard, Set.of(sources));
    return add(Side.PAIR, made, Set.of(sources), Set.of());
  }

  private RuleList add(Side side, PairRule rule, Set<String> sources, Set<String> except) {
    if (!settings.off().contains(rule.name())) {
      pairChecks.add(new Check<>(side, rule, sources, except));
    }
    return this;
  }

  private <R extends Rule<?>> R make(
      Side side,
      String qualifier,
      DoubleFunction<? extends R> rule,
      double standard,
      Set<String> sources) {
    R usual = rule.apply(standard);
    String place = side == Side.DOCUMENT ? "" : side.label() + ".";
    String key = "filter." + profile.label() + "." + place + qualifier + usual.name();
    Threshold threshold =
        new Threshold(key, usual.name(), side, usual.limit(), usual.meaning(), sources);
    thresholds.add(threshold);
    double set = settings.threshold(threshold);
    if (Double.isNaN(set)) {
      throw new IllegalArgumentException(key + " must be a number, not NaN");
    }
    return set == standard ? usual : rule.apply(set);
  }

  List<Threshold> thresholds() {
    return thresholds;
  }

  FilterProfile profile() {
    return new FilterProfile(pairChecks, documentChecks);
  }
}
