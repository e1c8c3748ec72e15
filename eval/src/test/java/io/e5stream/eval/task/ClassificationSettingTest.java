package io.e5stream.eval.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassificationSettingTest {

  @ParameterizedTest
  @CsvSource({
    "logistic-regression,false,8",
    "logistic-regression-16,false,16",
    "logistic-regression-normalised,true,8",
    "logistic-regression-normalised-32,true,32"
  })
  void namesAreReadAndWritten(String name, boolean normalised, int examples) {
    ClassificationSetting setting = new ClassificationSetting(normalised, examples);
    assertThat(ClassificationSetting.parse(name)).contains(setting);
    assertThat(setting.label()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "cosine",
        "logistic-regression-8",
        "logistic-regression-0",
        "logistic-regression-016",
        "logistic-regression-99999999999",
        "logistic-regression-many"
      })
  void otherNamesAreNone(String name) {
    assertThat(ClassificationSetting.parse(name)).isEmpty();
  }

  @Test
  void theRestIsMtebs() {
    assertThat(new ClassificationSetting(false, 16).protocol())
        .isEqualTo(new ClassificationProtocol(10, 16, 42));
  }
}
