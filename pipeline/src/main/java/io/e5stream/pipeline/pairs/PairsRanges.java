package io.e5stream.pipeline.pairs;

import io.e5stream.embed.operator.EmbedOptions;
import io.e5stream.filter.options.ConsistencySettings;
import io.e5stream.filter.options.DuplicateSettings;
import io.e5stream.filter.options.FilterConfig;
import io.e5stream.filter.options.SettleSettings;
import io.e5stream.filter.profile.ProfileName;
import io.e5stream.filter.profile.Profiles;
import io.e5stream.ingest.kafka.KafkaSettings;
import io.e5stream.ingest.pair.PairSettings;
import io.e5stream.pipeline.job.RangeProblems;
import org.apache.flink.configuration.Configuration;

/** Checks the options' ranges together, before the broker is asked anything. */
final class PairsRanges {

  private static final String NAMES = "[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}";

  private PairsRanges() {}

  /**
   * Reads every group of options once.
   *
   * @throws IllegalArgumentException naming every value that is out of its range
   */
  static void check(Configuration options) {
    new RangeProblems()
        .reading(() -> requireName(options.get(PairsOptions.NAME)))
        .reading(() -> PairsFiles.requireDirectory(options))
        .reading(() -> KafkaSettings.from(options))
        .reading(() -> PairSettings.from(options))
        .reading(() -> Profiles.of(ProfileName.PAIRS, FilterConfig.settings(options)))
        .reading(() -> FilterConfig.masker(options))
        .reading(() -> DuplicateSettings.from(options))
        .reading(() -> SettleSettings.from(options))
        .reading(() -> ConsistencySettings.from(options))
        .reading(() -> EmbedOptions.embedding(options))
        .throwIfAny();
  }

  /** It is part of directory names and of names on the broker. */
  private static void requireName(String name) {
    if (!name.matches(NAMES)) {
      throw new IllegalArgumentException(
          "%s is \"%s\"; give letters, digits, dots, dashes and underscores, no dot first, at most 100"
              .formatted(PairsOptions.NAME.key(), name));
    }
  }
}
