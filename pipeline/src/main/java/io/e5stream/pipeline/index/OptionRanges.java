package io.e5stream.pipeline.index;

import io.e5stream.embed.operator.EmbedOptions;
import io.e5stream.filter.options.DuplicateSettings;
import io.e5stream.filter.options.FilterConfig;
import io.e5stream.filter.profile.ProfileName;
import io.e5stream.filter.profile.Profiles;
import io.e5stream.ingest.kafka.DocumentSource;
import io.e5stream.ingest.kafka.KafkaSettings;
import io.e5stream.pipeline.job.RangeProblems;
import io.e5stream.sink.CollectionName;
import io.e5stream.sink.QdrantEndpoint;
import org.apache.flink.configuration.Configuration;

/** Checks the options' ranges together, before broker or store are asked anything. */
final class OptionRanges {

  private OptionRanges() {}

  /**
   * Reads every group of options once.
   *
   * @throws IllegalArgumentException naming every value that is out of its range
   */
  static void check(Configuration options) {
    RangeProblems problems =
        new RangeProblems()
            .reading(() -> CollectionName.requireIndex(options.get(IndexOptions.NAME)))
            .reading(() -> EmbedOptions.chunking(options))
            .reading(() -> EmbedOptions.embedding(options))
            .reading(() -> DocumentSource.versions(options))
            .reading(() -> KafkaSettings.from(options))
            .reading(() -> QdrantEndpoint.from(options));
    if (DocumentFilter.isOn(options)) {
      problems
          .reading(() -> Profiles.of(ProfileName.DOCUMENTS, FilterConfig.settings(options)))
          .reading(() -> DuplicateSettings.from(options));
    }
    problems.throwIfAny();
  }
}
