package io.e5stream.embed.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.PrefixPolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VectorAgreementTest {

  private static final Bundle BUNDLE = Bundle.builtIn();

  @Test
  void aBundleAgreesWithItselfWhateverItsPrefixes() {
    Bundle other = BUNDLE.withPrefixes(new PrefixPolicy("about whales: ", "about bread: "));
    List<String> texts = new ArrayList<>(ShortTexts.sample());
    texts.addAll(Collections.nCopies(4, "more than are encoded at once"));

    VectorAgreement agreement = VectorAgreement.of(BUNDLE, other, texts, ExportProgress.NONE);

    assertThat(agreement.least()).isCloseTo(1, within(1e-6));
    assertThat(agreement.mean()).isCloseTo(1, within(1e-6));
  }

  @Test
  void leastAndMeanAreTold() {
    assertThat(new VectorAgreement(0.25, 0.5).results())
        .isEqualTo(Map.of("cosine-to-parent/min", 0.25, "cosine-to-parent/mean", 0.5));
  }
}
