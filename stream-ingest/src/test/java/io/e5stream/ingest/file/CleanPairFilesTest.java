package io.e5stream.ingest.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.PairChange;
import io.e5stream.ingest.TextPair;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanPairFilesTest {

  @TempDir private Path folder;

  private static String pair(String id, String passage, long version) {
    TextPair pair = new TextPair("news:" + id, "query", passage, "news", "{}");
    return new String(CleanPairJson.write(PairChange.formed(pair, version, 0)), UTF_8) + "\n";
  }

  private static String withdrawn(String id, long version) {
    PairChange change = PairChange.withdrawn("news:" + id, "news", version, 0);
    return new String(CleanPairJson.write(change), UTF_8) + "\n";
  }

  private Path write(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("", lines));
  }

  private Path pack(String name, String... lines) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(String.join("", lines).getBytes(UTF_8));
    }
    return Files.write(folder.resolve(name), bytes.toByteArray());
  }

  private static List<String> read(Path path) throws IOException {
    List<String> pairs = new ArrayList<>();
    long count =
        CleanPairFiles.of(path).forEach(pair -> pairs.add(pair.id() + "=" + pair.passage()));
    assertThat(count).isEqualTo(pairs.size());
    return pairs;
  }

  @Test
  void versionsCountAcrossTheFilesOfAFolder() throws IOException {
    write("pairs-a.jsonl", pair("1", "new", 9), pair("2", "old", 1), "\n", pair("3", "gone", 2));
    pack("pairs-b.jsonl.gz", pair("1", "old", 4), pair("2", "new", 5), pair("4", "é", 0));
    write("pairs-c.jsonl", withdrawn("3", 3), pair("4", "é", 0), withdrawn("5", 1));
    write(".pairs-d.jsonl.inprogress.1", "{half");
    write(".pairs-e.jsonl", "{half");
    write("readme.txt", "not pairs");
    Files.createDirectory(folder.resolve("pairs-f.jsonl"));

    assertThat(read(folder)).containsExactly("news:1=new", "news:2=new", "news:4=é");
  }

  @Test
  void aFileIsReadWhateverItsName() throws IOException {
    assertThat(read(pack("x", pair("1", "a", 1), pair("1", "b", 2)))).containsExactly("news:1=b");
    assertThat(read(write("empty"))).isEmpty();
  }

  @Test
  void errorsNameFileAndLine() throws IOException {
    write("pairs-a.jsonl", pair("1", "a", 1), "\n", "{\"id\":\"news:2\"}\n");
    assertThatThrownBy(() -> read(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pairs-a.jsonl:3: version is missing");

    write("pairs-a.jsonl", pair("1", "a", 1));
    pack("pairs-b.jsonl.gz", "\n", pair("1", "other", 1));
    assertThatThrownBy(() -> read(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pairs-b.jsonl.gz:2: version 1 of news:1 says something else");
  }

  @Test
  void aTornFileIsSaid() throws IOException {
    Path torn = pack("pairs-a.jsonl.gz", pair("1", "a", 1), pair("2", "b", 1));
    byte[] bytes = Files.readAllBytes(torn);
    Files.write(torn, java.util.Arrays.copyOf(bytes, bytes.length - 12));

    assertThatThrownBy(() -> read(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("pairs-a.jsonl.gz: cannot be read after line");
  }

  @Test
  void nothingToReadIsSaid() {
    assertThatThrownBy(() -> read(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("no such file or folder");
    assertThatThrownBy(() -> read(folder))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("it holds no *.jsonl");
  }
}
