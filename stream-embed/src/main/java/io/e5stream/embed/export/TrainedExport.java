package io.e5stream.embed.export;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.BundleManifest;
import io.e5stream.embed.encoder.BundleWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** Writes weights that were trained as a bundle in fp32, to be served or exported on. */
public final class TrainedExport {

  private TrainedExport() {}

  /**
   * Writes the bundle.
   *
   * @param tokenizer the bundle whose tokenizer the weights were trained with
   * @param manifest of the new bundle; the hashes of its files are filled in
   * @param target must not exist
   * @param evaluation measures the bundle before it appears; its results go into the manifest, and
   *     what it throws keeps the bundle from appearing
   * @throws io.e5stream.embed.encoder.BundleException when the target exists or cannot be written
   */
  public static Bundle write(
      EncoderWeights weights,
      Bundle tokenizer,
      BundleManifest manifest,
      Path target,
      Function<Bundle, Map<String, Double>> evaluation) {
    return BundleWriter.write(
        tokenizer,
        target,
        () ->
            EncoderGraph.of(
                    weights,
                    new FloatArithmetic(weights.heads()),
                    manifest.pooling(),
                    manifest.normalise())
                .toByteArray(),
        manifest,
        evaluation);
  }
}
