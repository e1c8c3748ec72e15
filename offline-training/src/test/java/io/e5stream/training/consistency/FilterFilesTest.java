package io.e5stream.training.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.training.pair.PairFiles;
import io.e5stream.training.pair.TrainingPair;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterFilesTest {

  private static final TrainingPair FULL =
      new TrainingPair("a", "q", "p\n\"ü\"", "s", List.of("n"), List.of(2.0, -1.0));
  private static final TrainingPair PLAIN = TrainingPair.of("b", "q2", "p2", "");

  @TempDir private Path directory;
  private FilterFilesWriter writer;

  @BeforeEach
  void open() throws IOException {
    writer = FilterFilesWriter.open(directory);
  }

  private List<TrainingPair> pairs(String file) throws IOException {
    List<TrainingPair> pairs = new ArrayList<>();
    PairFiles.of(directory.resolve(file)).forEach(pairs::add);
    return pairs;
  }

  private String text(String file) throws IOException {
    byte[] packed = Files.readAllBytes(directory.resolve(file));
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void eachPairIsInItsFileAndCanBeReadAgain() throws IOException {
    writer.write(new FilteredPair(0, FULL, FilterOutcome.KEPT, 2, 1), null);
    writer.write(new FilteredPair(1, PLAIN, FilterOutcome.REJECTED, 31, 0), null);
    writer.write(new FilteredPair(2, PLAIN, FilterOutcome.DUPLICATE, 0, 0), null);
    writer.write(new FilteredPair(3, FULL, FilterOutcome.BLANK, 0, 0), null);
    writer.flush(true);
    writer.close();

    assertThat(pairs(FilterFiles.KEPT)).containsExactly(FULL);
    assertThat(pairs(FilterFiles.REJECTED)).containsExactly(PLAIN);
    assertThat(text(FilterFiles.KEPT))
        .endsWith("\"rank\":2,\"rankOfPassage\":2,\"rankOfQuery\":1}\n");
    assertThat(text(FilterFiles.REJECTED))
        .isEqualTo(
            "{\"id\":\"b\",\"query\":\"q2\",\"passage\":\"p2\",\"source\":\"\",\"rank\":31,"
                + "\"rankOfPassage\":31}\n");
  }

  @Test
  void beginningAnewForgetsWhatWasThere() throws IOException {
    writer.write(new FilteredPair(0, PLAIN, FilterOutcome.KEPT, 1, 0), null);
    writer.close();
    FilterFilesWriter.open(directory).flush(true);
    assertThat(text(FilterFiles.KEPT)).isEmpty();
  }
}
