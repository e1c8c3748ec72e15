package io.e5stream.training.weak;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.Document;
import io.e5stream.training.pair.TrainingPair;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DocumentPairsTest {

  private record Listed(List<Document> documents) implements Documents {
    @Override
    public long forEach(Consumer<Document> consumer) {
      documents.forEach(consumer);
      return documents.size();
    }

    @Override
    public String description() {
      return "a list";
    }
  }

  @Test
  void givesThePairsOfEachDocumentInItsOrder() throws IOException {
    String text = "Word ".repeat(30) + ".";
    Documents documents =
        new Listed(
            List.of(
                new Document("b", "Title b", text, "", 0, null),
                new Document("none", "", "short", "", 0, null),
                new Document("a", "", "## One\n" + text + "\n## Two\n" + text, "", 0, null)));
    DocumentPairs source = new DocumentPairs(documents, new WeakPairs(WeakPairSettings.DEFAULTS));
    List<TrainingPair> pairs = new ArrayList<>();
    assertThat(source.forEach(pairs::add)).isEqualTo(3);
    assertThat(pairs)
        .extracting(TrainingPair::id)
        .containsExactly("documents:b:title", "documents:a:heading:1", "documents:a:heading:2");
    assertThat(source.description()).isEqualTo("weak pairs of a list");
  }
}
