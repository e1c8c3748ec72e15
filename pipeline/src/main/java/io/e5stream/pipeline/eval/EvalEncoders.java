package io.e5stream.pipeline.eval;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.Encoder;
import io.e5stream.embed.encoder.EncoderOptions;
import io.e5stream.embed.encoder.PrefixPolicy;
import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.embed.operator.EmbedOptions;
import io.e5stream.eval.measure.Prefixes;
import org.apache.flink.configuration.ReadableConfig;

/** The one place where evaluations open their models. */
public final class EvalEncoders {

  private EvalEncoders() {}

  /** Opens the bundle that the options name; the caller closes it. */
  public static TextEncoder open(ReadableConfig options, Prefixes prefixes) {
    Bundle bundle = Bundle.load(options.get(EmbedOptions.BUNDLE));
    return Encoder.open(
        prefixes == Prefixes.NONE ? bundle.withPrefixes(PrefixPolicy.NONE) : bundle,
        EncoderOptions.DEFAULTS);
  }
}
