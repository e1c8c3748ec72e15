package io.e5stream.pipeline.filter;

import io.e5stream.filter.masking.MaskKind;
import io.e5stream.filter.masking.Masker;
import io.e5stream.filter.profile.FilterProfile;
import io.e5stream.filter.profile.FilterSettings;
import io.e5stream.filter.profile.ProfileName;
import io.e5stream.filter.profile.Profiles;
import io.e5stream.ingest.TextPair;
import java.util.EnumMap;
import java.util.Map;

/** Shows records to the rules of a profile, or of the one made for their kind. */
public final class Explainer {

  private final ProfileName only;
  private final FilterProfile pairs;
  private final FilterProfile documents;
  private final Masker masker;

  /**
   * An explainer.
   *
   * @param only the profile to use; null for pairs or documents, as a record is
   */
  public Explainer(ProfileName only, FilterSettings settings, Masker masker) {
    this.only = only;
    this.pairs = Profiles.of(only == null ? ProfileName.PAIRS : only, settings);
    this.documents = Profiles.of(only == null ? ProfileName.DOCUMENTS : only, settings);
    this.masker = masker;
  }

  /**
   * What the rules say.
   *
   * @throws IllegalArgumentException for a record that the profile is not made for
   */
  public Explanation explain(FilterRecord record) {
    Map<MaskKind, Integer> found = new EnumMap<>(MaskKind.class);
    if (record instanceof FilterRecord.Pair pair) {
      refuse(ProfileName.DOCUMENTS, record, "a pair: it needs the field text");
      TextPair raw = pair.pair();
      TextPair masked =
          new TextPair(
              raw.id(),
              mask(raw.query(), found),
              mask(raw.passage(), found),
              raw.source(),
              raw.signals());
      return new Explanation(
          new FilterRecord.Pair(pair.number(), masked), found, pairs.explain(masked));
    }
    refuse(ProfileName.PAIRS, record, "a text: it needs the fields query and passage");
    String text = mask(((FilterRecord.Text) record).text(), found);
    return new Explanation(
        new FilterRecord.Text(record.number(), text), found, documents.explain(text));
  }

  private void refuse(ProfileName profile, FilterRecord record, String what) {
    if (only == profile) {
      throw new IllegalArgumentException(
          "profile %s cannot measure record %d, %s"
              .formatted(profile.label(), record.number(), what));
    }
  }

  private String mask(String text, Map<MaskKind, Integer> found) {
    Masker.Masked masked = masker.mask(text);
    masked.found().forEach((kind, count) -> found.merge(kind, count, Integer::sum));
    return masked.text();
  }
}
