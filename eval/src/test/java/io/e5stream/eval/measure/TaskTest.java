package io.e5stream.eval.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaskTest {

  @ParameterizedTest
  @EnumSource
  void labelsLeadBack(Task task) {
    assertThat(Task.of(task.label())).isSameAs(task);
  }

  @Test
  void labelsHaveDashes() {
    assertThat(Task.PAIR_CLASSIFICATION.label()).isEqualTo("pair-classification");
  }

  @Test
  void unknownNamesAllThereAre() {
    assertThatThrownBy(() -> Task.of("summarisation"))
        .hasMessageContaining("summarisation")
        .hasMessageContaining("retrieval, sts");
  }

  @Test
  void unknownPrefixesNameAllThereAre() {
    assertThat(Prefixes.of("none")).isSameAs(Prefixes.NONE);
    assertThatThrownBy(() -> Prefixes.of("both")).hasMessageContaining("bundle, none");
  }
}
