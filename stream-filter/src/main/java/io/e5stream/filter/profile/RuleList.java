package io.e5stream.filter.profile;

import io.e5stream.filter.AnalyzedPair;
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
   * @param sources the only ones it runs for; empty for all
   */
  record Check<T>(Side side, Rule<? super T> rule, Set<String> sources) {

    boolean concerns(String source) {
      return sources.isEmpty() || sources.contains(source);
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
    TextRule made = make(Side.DOCUMENT, rule, standard, Set.of());
    if (!settings.off().contains(made.name())) {
      documentChecks.add(new Check<>(Side.DOCUMENT, made, Set.of()));
    }
    return this;
  }

  RuleList query(DoubleFunction<? extends TextRule> rule, double standard, String... sources) {
    TextRule made = make(Side.QUERY, rule, standard, Set.of(sources));
    return add(Side.QUERY, new SideRule(made, AnalyzedPair::query), Set.of(sources));
  }

  RuleList passage(DoubleFunction<? extends TextRule> rule, double standard, String... sources) {
    TextRule made = make(Side.PASSAGE, rule, standard, Set.of(sources));
    return add(Side.PASSAGE, new SideRule(made, AnalyzedPair::passage), Set.of(sources));
  }

  RuleList pair(DoubleFunction<? extends PairRule> rule, double standard, String... sources) {
    PairRule made = make(Side.PAIR, rule, standard, Set.of(sources));
    return add(Side.PAIR, made, Set.of(sources));
  }

  private RuleList add(Side side, PairRule rule, Set<String> sources) {
    if (!settings.off().contains(rule.name())) {
      pairChecks.add(new Check<>(side, rule, sources));
    }
    return this;
  }

  private <R extends Rule<?>> R make(
      Side side, DoubleFunction<? extends R> rule, double standard, Set<String> sources) {
    R usual = rule.apply(standard);
    String place = side == Side.DOCUMENT ? "" : side.label() + ".";
    String key = "filter." + profile.label() + "." + place + usual.name();
    Threshold threshold =
        new Threshold(key, usual.name(), side, usual.limit(), usual.meaning(), sources);
    thresholds.add(threshold);
    double set = settings.threshold(threshold);
    return set == standard ? usual : rule.apply(set);
  }

  List<Threshold> thresholds() {
    return thresholds;
  }

  FilterProfile profile() {
    return new FilterProfile(pairChecks, documentChecks);
  }
}
