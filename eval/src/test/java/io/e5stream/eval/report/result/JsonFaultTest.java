package io.e5stream.eval.report.result;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFaultTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          bench-x.json | {'bench': 'encode',          | it is not valid JSON
          bench-x.json | no                           | it is not valid JSON
          bench-x.json | []                           | it holds something else
          bench-x.json | {'bench': 'encode'}          | created is missing or wrong
          bench-x.json | {'rows': 3}                  | its field rows holds something else than a result does
          bench-x.json | {'rows': [{'min': 'a'}]}     | its field rows[0].min holds something else than a result does
          bench-x.json | {'rows': [{'min': 1}]}       | name is missing or wrong in rows[0]
          bench-x.json | {'bench':'b','created':'c','machine':'m','setting':{},'rows':[],'ratios':{},'speed':3} | its field speed is not known to this version
          suite.json   | {'rows': {}}                 | its field rows holds something else than a result does
          """)
  void saysWhatIsWrongWithoutNamesOfClasses(String file, String json, String fault)
      throws IOException {
    Files.writeString(folder.resolve(file), json.replace('\'', '"'));
    assertThatThrownBy(() -> ResultFolder.read(folder))
        .isInstanceOf(ResultException.class)
        .hasMessageContaining(file)
        .hasMessageContaining(fault)
        .hasMessageContaining("Make it again, or move it away")
        .hasMessageNotContaining("io.e5stream")
        .hasMessageNotContaining("java.");
  }
}
