package io.e5stream.pipeline.pairs;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.operator.EmbedOptions;
import io.e5stream.embed.operator.EmbedSettings;
import io.e5stream.filter.options.ConsistencySettings;
import org.apache.flink.configuration.Configuration;

/**
 * The check of pairs by the serving model.
 *
 * @param settings how pairs are ranked
 * @param embedding how they are embedded
 * @param model that ranks: bundle and beginning of its hash, so that of two that bear one name each
 *     has a pool and verdicts of its own
 */
record ConsistencyCheck(ConsistencySettings settings, EmbedSettings embedding, String model) {

  /**
   * The check that the options ask for.
   *
   * @return null for none
   */
  static ConsistencyCheck from(Configuration options) {
    ConsistencySettings settings = ConsistencySettings.from(options);
    if (!settings.isOn()) {
      return null;
    }
    Bundle bundle = Bundle.load(options.get(EmbedOptions.BUNDLE));
    // Without the precision: it keeps the embedding space.
    return new ConsistencyCheck(
        settings, EmbedOptions.embedding(options), bundle.id() + "/" + bundle.hash8());
  }
}
