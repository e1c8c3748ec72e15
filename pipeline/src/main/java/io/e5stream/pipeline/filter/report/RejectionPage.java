package io.e5stream.pipeline.filter.report;

import io.e5stream.eval.report.figure.Numbers;
import io.e5stream.eval.report.page.HtmlTemplate;
import io.e5stream.filter.profile.Profiles;
import io.e5stream.filter.profile.Threshold;
import io.e5stream.pipeline.filter.report.RejectionView.RuleSection;
import io.e5stream.pipeline.filter.report.RejectionView.RuleTotal;
import io.e5stream.pipeline.filter.report.RejectionView.SourceTotals;
import io.e5stream.pipeline.filter.report.RejectionView.Tile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A sample of rejections as a page of HTML. All that came from the web is escaped. */
public final class RejectionPage {

  /** Characters of a name: sources and rules come from the topic, too. */
  private static final int NAME = 80;

  private static final int ORIGIN = 300;

  private final RejectionSample sample;
  private final Map<RuleKey, String> ids = new HashMap<>();
  private final Map<String, String> meanings = new HashMap<>();

  private RejectionPage(RejectionSample sample) {
    this.sample = sample;
    for (RuleKey key : sample.rules().keySet()) {
      ids.put(key, "rule-" + (ids.size() + 1));
    }
    for (Threshold threshold : Profiles.thresholds()) {
      meanings.put(threshold.rule() + " " + threshold.side(), threshold.meaning());
    }
  }

  /**
   * The page.
   *
   * @param origin where the rejections were read, in words
   * @param created when, in words
   * @param seed of the sample
   */
  public static String of(RejectionSample sample, String origin, String created, long seed) {
    return HtmlTemplate.fill(
        RejectionPage.class,
        "rejected.html",
        HtmlTemplate.resource(RejectionPage.class, "rejected.css"),
        new RejectionPage(sample).view(origin, created, seed));
  }

  private RejectionView view(String origin, String created, long seed) {
    long rules = sample.rules().keySet().stream().map(RuleKey::rule).distinct().count();
    List<Tile> tiles = new ArrayList<>();
    tiles.add(new Tile(number(sample.total()), "rejected"));
    tiles.add(new Tile(number(sample.counts().size()), plural(sample.counts().size(), "source")));
    tiles.add(new Tile(number(rules), plural(rules, "rule")));
    if (sample.unreadable() > 0) {
      tiles.add(new Tile(number(sample.unreadable()), "not readable"));
    }
    return new RejectionView(
        created,
        "%s %s of %s %s %s turned down."
            .formatted(
                number(sample.total()),
                plural(sample.total(), "record"),
                number(sample.counts().size()),
                plural(sample.counts().size(), "source"),
                sample.total() == 1 ? "was" : "were"),
        Excerpt.of(origin, ORIGIN),
        tiles,
        sample.counts().entrySet().stream().map(e -> source(e.getKey(), e.getValue())).toList(),
        sample.rules().entrySet().stream().map(e -> rule(e.getKey(), e.getValue())).toList(),
        String.valueOf(seed));
  }

  private SourceTotals source(String name, Map<RuleKey, Long> counts) {
    long total = counts.values().stream().mapToLong(Long::longValue).sum();
    List<RuleTotal> rules =
        counts.entrySet().stream()
            .sorted(Map.Entry.<RuleKey, Long>comparingByValue().reversed())
            .map(
                e ->
                    new RuleTotal(
                        Excerpt.of(e.getKey().rule(), NAME),
                        ids.get(e.getKey()),
                        RuleFigure.detail(e.getKey()),
                        number(e.getValue()),
                        share(e.getValue(), total)))
            .toList();
    return new SourceTotals(
        Excerpt.of(name, NAME), number(total), share(total, sample.total()), rules);
  }

  private RuleSection rule(RuleKey key, RejectionSample.OfRule kept) {
    String id = ids.get(key);
    long count = kept.rejections().seen();
    return new RuleSection(
        id,
        Excerpt.of(key.rule(), NAME),
        RuleFigure.detail(key),
        meanings.get(key.rule() + " " + key.side()),
        number(count),
        share(count, sample.total()),
        RuleFigure.of(id + "-values", key, kept.values()),
        kept.rejections().sample().stream().map(RejectionTexts::of).toList());
  }

  private static String share(long part, long all) {
    return Numbers.percent((double) part / all);
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static String plural(long count, String noun) {
    return count == 1 ? noun : noun + "s";
  }
}
