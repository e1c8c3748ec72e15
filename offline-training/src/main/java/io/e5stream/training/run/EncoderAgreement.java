package io.e5stream.training.run;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.Encoder;
import io.e5stream.embed.encoder.EncoderOptions;
import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.embed.encoder.Tokenizer;
import io.e5stream.embed.encoder.Tokens;
import io.e5stream.embed.export.EncoderWeights;
import io.e5stream.training.encoder.Dropout;
import io.e5stream.training.encoder.TokenBatch;
import io.e5stream.training.encoder.TrainableEncoder;
import io.e5stream.training.tensor.Torch;
import java.util.List;

/**
 * Whether a bundle, run by ONNX Runtime, has the vectors that its weights have here: what is
 * trained is what is served.
 */
public final class EncoderAgreement {

  /** The least cosine of a text's two vectors. */
  public static final double BOUND = 0.99999;

  private EncoderAgreement() {}

  /**
   * The least cosine over some texts.
   *
   * @param passages without prefix
   */
  public static double least(EncoderWeights weights, Bundle bundle, List<String> passages) {
    double least = 1;
    try (NDManager manager = Torch.newManager();
        TrainableEncoder here = TrainableEncoder.of(weights, bundle.manifest().pooling(), manager);
        TextEncoder there = Encoder.open(bundle, EncoderOptions.DEFAULTS);
        Tokenizer tokenizer = Tokenizer.open(bundle)) {
      float[][] expected = there.encode(Role.PASSAGE, passages);
      for (int i = 0; i < expected.length; i++) {
        String text = bundle.manifest().prefixPolicy().apply(Role.PASSAGE, passages.get(i));
        Tokens tokens = tokenizer.tokens(text, bundle.manifest().maxTokens());
        least = Math.min(least, cosine(expected[i], vector(here, tokens, manager)));
      }
    }
    return least;
  }

  private static float[] vector(TrainableEncoder encoder, Tokens tokens, NDManager manager) {
    return Torch.withoutGradients(
        () -> {
          try (NDManager scope = manager.newSubManager()) {
            NDArray vectors = encoder.forward(new TokenBatch(List.of(tokens)), Dropout.NONE, scope);
            return vectors.toFloatArray();
          }
        });
  }

  private static double cosine(float[] a, float[] b) {
    double product = 0;
    double squaresA = 0;
    double squaresB = 0;
    for (int i = 0; i < a.length; i++) {
      product += (double) a[i] * b[i];
      squaresA += (double) a[i] * a[i];
      squaresB += (double) b[i] * b[i];
    }
    return product / Math.sqrt(squaresA * squaresB);
  }
}
