package io.e5stream.pipeline.eval;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.embed.operator.EmbedOptions;
import io.e5stream.eval.encoding.BundleEncoders;
import io.e5stream.eval.measure.Prefixes;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.flink.configuration.ReadableConfig;

/** The one place where evaluations open their models. */
public final class EvalEncoders {

  private EvalEncoders() {}

  /**
   * Opens the bundle that the options name; the caller closes it.
   *
   * @param cache where vectors are kept; empty for nowhere
   * @param notes hears when they cannot be kept
   */
  public static TextEncoder open(
      ReadableConfig options, Prefixes prefixes, Optional<Path> cache, Consumer<String> notes) {
    Bundle bundle = Bundle.load(options.get(EmbedOptions.BUNDLE));
    return new BundleEncoders(bundle, EmbedOptions.encoding(options, bundle), cache, notes)
        .open(prefixes);
  }
}
