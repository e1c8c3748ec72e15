package io.e5stream.training.weak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFilesTest {

  @TempDir private Path folder;

  private static List<Document> read(Path path) throws IOException {
    List<Document> documents = new ArrayList<>();
    assertThat(DocumentFiles.of(path).forEach(documents::add)).isEqualTo(documents.size());
    return documents;
  }

  private Path file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  private static Document document(String id, String title, String text) {
    return new Document(id, title, text, "", 0, null);
  }

  @Test
  void readsTheProjectsAndBeirsForm() throws IOException {
    Path file =
        file(
            "a.jsonl",
            "{\"id\":\"a\",\"title\":\"T\",\"text\":\"x\",\"metadata\":{}}",
            "{\"_id\":\"b\",\"title\":\"\",\"text\":\"y\"}",
            "{\"_id\":\"c\",\"title\":\"no text\",\"text\":\"\"}",
            "{\"text\":\"z\"}");
    assertThat(read(file))
        .containsExactly(
            document("a", "T", "x"), document("b", "", "y"), document("a.jsonl:4", "", "z"));
  }

  @Test
  void theLastLineOfAnIdCounts() throws IOException {
    file("1.jsonl", "{\"id\":\"a\",\"text\":\"old\"}", "{\"id\":\"b\",\"text\":\"gone\"}");
    try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("2.jsonl.gz")))) {
      out.write("{\"id\":\"b\",\"deleted\":true}\n{\"id\":\"a\",\"text\":\"new\"}".getBytes(UTF_8));
    }
    assertThat(read(folder)).containsExactly(document("a", "", "new"));
  }

  @Test
  void namesALineThatIsNoDocument() throws IOException {
    Path pairs = file("p.jsonl", "{\"query\":\"q\",\"passage\":\"p\"}");
    assertThatThrownBy(() -> read(pairs)).hasMessageContaining("p.jsonl:1: text is missing");
    Path number = file("n.jsonl", "{\"id\":7,\"text\":\"t\"}");
    assertThatThrownBy(() -> read(number)).hasMessageContaining("n.jsonl:1: id is 7, no text");
  }
}
