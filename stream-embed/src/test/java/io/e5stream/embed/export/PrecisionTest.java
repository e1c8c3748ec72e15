package io.e5stream.embed.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PrecisionTest {

  @Test
  void labelsAreThoseOfManifests() {
    assertThat(Precision.values())
        .extracting(Precision::label)
        .containsExactly("fp32", "fp16", "w8", "int8");
    for (Precision precision : Precision.values()) {
      assertThat(Precision.of(precision.label())).isSameAs(precision);
    }
  }

  @Test
  void labelsDoNotDependOnTheLanguage() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertThat(Precision.INT8.label()).isEqualTo("int8"); // lower-case I has no dot in Turkish
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void anUnknownLabelIsToldWhatThereIs() {
    assertThatThrownBy(() -> Precision.of("INT4"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no precision 'INT4'; there is: fp32, fp16, w8, int8");
  }

  @Test
  void theQuantisedNeedASample() {
    assertThat(Precision.values())
        .filteredOn(Precision::isCalibrated)
        .containsOnly(Precision.W8, Precision.INT8);
  }
}
