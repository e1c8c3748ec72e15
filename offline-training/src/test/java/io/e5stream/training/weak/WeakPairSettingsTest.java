package io.e5stream.training.weak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WeakPairSettingsTest {

  @Test
  void allKindsAreTheDefault() {
    assertThat(WeakPairSettings.DEFAULTS.kinds()).isEqualTo(EnumSet.allOf(WeakPairKind.class));
    assertThat(WeakPairSettings.DEFAULTS.overlapping()).isFalse();
  }

  @Test
  void refusesWhatGivesNoPairs() {
    assertThatThrownBy(() -> WeakPairSettings.DEFAULTS.withKinds(Set.of()))
        .hasMessageContaining("no kind of pair");
    Set<WeakPairKind> kinds = Set.of(WeakPairKind.TITLE);
    assertThatThrownBy(() -> new WeakPairSettings(kinds, false, 3, 2, 80, 2000))
        .hasMessageContaining("a query of 3 to 2");
    assertThatThrownBy(() -> new WeakPairSettings(kinds, false, 3, 300, 80, 79))
        .hasMessageContaining("a passage of 80 to 79");
    assertThatThrownBy(() -> new WeakPairSettings(kinds, false, 0, 300, 80, 100))
        .hasMessageContaining("a query of 0");
  }

  @Test
  void kindsHaveLabels() {
    assertThat(WeakPairKind.of("first-sentence")).isEqualTo(WeakPairKind.FIRST_SENTENCE);
    assertThatThrownBy(() -> WeakPairKind.of("sentence"))
        .hasMessage("no kind of pair sentence; there is: title, heading, first-sentence");
  }
}
