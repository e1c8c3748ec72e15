package io.e5stream.pipeline.index;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.Encoder;
import io.e5stream.embed.encoder.EncoderOptions;
import io.e5stream.embed.operator.EmbedOptions;
import io.e5stream.embed.registry.ServedBundles;
import io.e5stream.embed.registry.ServedPrecision;
import io.e5stream.search.ModelProvider;
import io.e5stream.search.SearchException;
import io.e5stream.sink.CollectionSpec;
import org.apache.flink.configuration.ReadableConfig;

/** Finds the model of a collection: the built-in bundle, or the one that the options name. */
public final class BundleModels {

  private BundleModels() {}

  /** A provider that opens the bundle at {@code embed.bundle} when a collection is made by it. */
  public static ModelProvider of(ReadableConfig options) {
    String location = options.get(EmbedOptions.BUNDLE);
    // One text at a time: the cores are better spent inside the model than on callers.
    EncoderOptions encoding =
        EncoderOptions.DEFAULTS
            .withIntraOpThreads(Runtime.getRuntime().availableProcessors())
            .withDevice(EmbedOptions.device(options));
    ServedPrecision precision = EmbedOptions.precision(options);
    return spec ->
        Encoder.open(
            ServedBundles.ofUser().get(bundle(location, spec), precision, encoding.device()),
            encoding);
  }

  private static Bundle bundle(String location, CollectionSpec spec) {
    Bundle bundle = Bundle.load(location);
    if (!bundle.hash().equals(spec.bundleHash())) {
      throw new SearchException(
          "the index was made by model %s (hash %s), but %s = %s is %s (hash %s): name that model's bundle"
              .formatted(
                  spec.bundleId(),
                  spec.bundleHash(),
                  EmbedOptions.BUNDLE.key(),
                  location,
                  bundle.id(),
                  bundle.hash()));
    }
    return bundle;
  }
}
