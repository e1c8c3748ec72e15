package io.e5stream.filter.operator;

import io.e5stream.filter.options.FilterConfig;
import io.e5stream.filter.profile.FilterProfile;
import io.e5stream.filter.profile.ProfileName;
import io.e5stream.filter.profile.Profiles;
import io.e5stream.ingest.PairChange;
import io.e5stream.ingest.ResolvedChange;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The stage of a job that judges by the rules of a profile. Opened in each subtask. */
public final class RuleStage {

  public static final String PAIRS_UID = "pair-rules";

  static final String DOCUMENTS_UID = "document-rules";

  /** Metric: how many a rule failed on; they are rejected by {@code rule.failed}. */
  static final String FAILURES = "rulesFailed";

  private RuleStage() {}

  /** Judges pairs by the profile {@code pairs}; keeps their order. */
  public static SingleOutputStreamOperator<Judged> pairs(
      DataStream<PairChange> changes, Configuration options) {
    Configuration own = FilterKeys.of(options);
    return changes
        .map(new PairRules(() -> profile(ProfileName.PAIRS, own)::judge))
        .returns(TypeInformation.of(Judged.class))
        .uid(PAIRS_UID)
        .name("pair rules");
  }

  /** Judges documents by the profile {@code documents}; keeps their order. */
  static SingleOutputStreamOperator<JudgedDocument> documents(
      DataStream<ResolvedChange> changes, Configuration options) {
    Configuration own = FilterKeys.of(options);
    return changes
        .map(new DocumentRules(() -> profile(ProfileName.DOCUMENTS, own)::judge))
        .returns(TypeInformation.of(JudgedDocument.class))
        .uid(DOCUMENTS_UID)
        .name("document rules");
  }

  private static FilterProfile profile(ProfileName name, Configuration options) {
    return Profiles.of(name, FilterConfig.settings(options));
  }
}
