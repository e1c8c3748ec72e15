package io.e5stream.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.training.nli.NliPairs;
import io.e5stream.training.pair.PairFields;
import io.e5stream.training.pair.PairFiles;
import io.e5stream.training.weak.DocumentPairs;
import io.e5stream.training.weak.WeakPairSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairLocationTest {

  @TempDir private Path folder;

  private static Object open(String location) throws IOException {
    return PairLocation.open(
        location, PairFields.DEFAULT, new Configuration(), WeakPairSettings.DEFAULTS);
  }

  @Test
  void whatItIsStandsBeforeTheColon() throws IOException {
    Path file = Files.writeString(folder.resolve("x.jsonl"), "");
    assertThat(open(file.toString())).isInstanceOf(PairFiles.class);
    assertThat(open(folder.toString())).isInstanceOf(PairFiles.class);
    assertThat(open("documents:" + file)).isInstanceOf(DocumentPairs.class);
    assertThat(open("nli:" + file)).isInstanceOf(NliPairs.class);
  }

  @Test
  void whatIsNotThereIsNamed() {
    for (String location : new String[] {"no", "documents:no", "nli:no"}) {
      assertThatThrownBy(() -> open(location))
          .isInstanceOf(NoSuchFileException.class)
          .hasMessageStartingWith("no: no such file");
    }
  }
}
