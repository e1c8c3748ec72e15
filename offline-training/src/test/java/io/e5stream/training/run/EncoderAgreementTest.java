package io.e5stream.training.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.export.EncoderWeights;
import io.e5stream.embed.export.OnnxWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The real model, read out of its published graph: this encoder beside ONNX Runtime. */
class EncoderAgreementTest {

  private static final String[] WORDS =
      "the of stream vector index kafka model learns pairs from web text and river glacier protein"
          .split(" ");

  @Test
  void textsOfAllLengthsHaveTheSameVectors() {
    Bundle bundle = Bundle.builtIn();
    EncoderWeights weights = OnnxWeights.read(bundle.model());
    Random random = new Random(6);
    List<String> texts = new ArrayList<>(List.of("", "a", "\u00e9\u4e2d\ud83d\ude00"));
    for (int words : new int[] {2, 3, 5, 9, 17, 31, 62, 63, 64, 127, 255, 509, 700}) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < words; i++) {
        text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
      }
      texts.add(text.toString());
    }
    double least = EncoderAgreement.least(weights, bundle, texts);
    System.out.printf("%d texts, least cosine %.8f%n", texts.size(), least);
    assertThat(least).isGreaterThan(EncoderAgreement.BOUND);
  }
}
