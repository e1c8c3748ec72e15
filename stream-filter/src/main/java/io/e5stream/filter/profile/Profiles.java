package io.e5stream.filter.profile;

import io.e5stream.filter.language.LanguageIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Makes the profiles. */
public final class Profiles {

  private Profiles() {}

  /**
   * A profile with these settings.
   *
   * @throws IllegalArgumentException for a rule or language that there is not
   */
  public static FilterProfile of(ProfileName name, FilterSettings settings) {
    check("rule", settings.off(), ruleNames());
    if (!settings.languages().isEmpty()) {
      check("language", settings.languages(), LanguageIdentifier.builtIn().languages());
    }
    return rules(name, settings, false).profile();
  }

  private static void check(String what, Set<String> given, Set<String> known) {
    for (String name : given) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(
            "there is no %s %s; there is: %s".formatted(what, name, String.join(", ", known)));
      }
    }
  }

  /** Names of all rules. */
  public static Set<String> ruleNames() {
    Set<String> names = new TreeSet<>();
    thresholds().forEach(threshold -> names.add(threshold.rule()));
    return names;
  }

  /** All thresholds that can be set, by profile in the order of the rules. */
  public static List<Threshold> thresholds() {
    List<Threshold> thresholds = new ArrayList<>();
    for (ProfileName name : ProfileName.values()) {
      thresholds.addAll(rules(name, FilterSettings.DEFAULTS, true).thresholds());
    }
    return thresholds;
  }

  /** The rules of a profile; all of them, or those whose files are given. */
  private static RuleList rules(ProfileName name, FilterSettings settings, boolean all) {
    RuleList list = new RuleList(name, settings);
    switch (name) {
      case PAIRS -> PairProfile.addTo(list, settings, all);
      case DOCUMENTS -> DocumentProfile.addTo(list, settings, all);
      case NONE -> {
        // Nothing is measured.
      }
    }
    return list;
  }
}
