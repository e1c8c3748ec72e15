package io.e5stream.eval.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatasetFormatTest {

  @Test
  void isNamedByItsLabel() {
    for (DatasetFormat format : DatasetFormat.values()) {
      assertThat(DatasetFormat.of(format.label())).isEqualTo(format);
      assertThat(format.layout()).isNotBlank();
    }
    assertThatThrownBy(() -> DatasetFormat.of("parquet"))
        .hasMessageContaining("no format parquet; there is: beir, ");
  }
}
