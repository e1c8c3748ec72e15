package io.e5stream.pipeline.index;

import io.e5stream.embed.operator.EmbedOptions;
import io.e5stream.filter.options.DuplicateSettings;
import io.e5stream.filter.options.FilterConfig;
import io.e5stream.filter.profile.ProfileName;
import io.e5stream.filter.profile.Profiles;
import io.e5stream.ingest.kafka.DocumentSource;
import io.e5stream.ingest.kafka.KafkaSettings;
import io.e5stream.sink.CollectionName;
import io.e5stream.sink.QdrantEndpoint;
import java.util.ArrayList;
import java.util.List;
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
    List<String> problems = new ArrayList<>();
    collect(problems, () -> CollectionName.requireIndex(options.get(IndexOptions.NAME)));
    collect(problems, () -> EmbedOptions.chunking(options));
    collect(problems, () -> EmbedOptions.embedding(options));
    collect(problems, () -> DocumentSource.versions(options));
    collect(problems, () -> KafkaSettings.from(options));
    collect(problems, () -> QdrantEndpoint.from(options));
    if (DocumentFilter.isOn(options)) {
      collect(problems, () -> Profiles.of(ProfileName.DOCUMENTS, FilterConfig.settings(options)));
      collect(problems, () -> DuplicateSettings.from(options));
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          problems.size() == 1
              ? problems.get(0)
              : "wrong configuration:\n  " + String.join("\n  ", problems));
    }
  }

  private static void collect(List<String> problems, Runnable reading) {
    try {
      reading.run();
    } catch (IllegalArgumentException e) {
      problems.add(e.getMessage());
    }
  }
}
