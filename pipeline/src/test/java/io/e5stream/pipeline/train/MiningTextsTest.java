package io.e5stream.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.training.mine.MiningCorpus;
import io.e5stream.training.pair.TrainingPair;
import io.e5stream.training.weak.DocumentFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MiningTextsTest {

  @TempDir private Path folder;

  @Test
  void passagesOfPairsComeFirstThenDocumentsWithOrWithoutTheirTitles() throws IOException {
    List<TrainingPair> pairs =
        List.of(TrainingPair.of("1", "q", "one", ""), TrainingPair.of("2", "q", "two", ""));
    Path file =
        Files.writeString(
            folder.resolve("d.jsonl"),
            "{\"id\":\"1\",\"title\":\"A\",\"text\":\"one\"}\n{\"id\":\"2\",\"text\":\"x\\n\\n\\ny\"}");
    MiningCorpus plain = MiningTexts.of(pairs);
    MiningTexts.add(plain, DocumentFiles.of(file), false);
    assertThat(plain.passages()).containsExactly("one", "two", "x\n\ny");
    MiningCorpus titled = MiningTexts.of(pairs);
    MiningTexts.add(titled, DocumentFiles.of(file), true);
    assertThat(titled.passages()).containsExactly("one", "two", "A one", "x\n\ny");
  }
}
