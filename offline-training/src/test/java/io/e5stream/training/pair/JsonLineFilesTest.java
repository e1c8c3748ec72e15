package io.e5stream.training.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLineFilesTest {

  @TempDir private Path folder;

  @Test
  void givesEveryObjectWithItsPlaceByNameOfTheFile() throws IOException {
    Files.writeString(folder.resolve("b.jsonl"), "{\"n\":3}");
    Files.writeString(folder.resolve("a.jsonl"), "{\"n\":1}\n \n{\"n\":2}\n");
    Files.writeString(folder.resolve(".hidden.jsonl"), "{\"n\":4}");
    Files.writeString(folder.resolve("other.txt"), "no JSON");
    List<String> found = new ArrayList<>();
    JsonLineFiles.of(folder).forEach((node, place) -> found.add(place + "=" + node.get("n")));
    assertThat(found).containsExactly("a.jsonl:1=1", "a.jsonl:3=2", "b.jsonl:1=3");
  }

  @Test
  void aFileMayHaveAnyName() throws IOException {
    Path file = Files.writeString(folder.resolve("corpus.json"), "{}");
    assertThat(JsonLineFiles.of(file).files()).containsExactly(file);
  }

  @Test
  void namesFileAndLineOfWhatIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), "{}\n[]\n");
    assertThatThrownBy(() -> JsonLineFiles.of(file).forEach((node, place) -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(file + ":2: no JSON object");
    assertThatThrownBy(
            () ->
                JsonLineFiles.of(file)
                    .forEach(
                        (node, place) -> {
                          throw new IllegalArgumentException("not so");
                        }))
        .hasMessage(file + ":1: not so");
    assertThatThrownBy(() -> JsonLineFiles.of(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
