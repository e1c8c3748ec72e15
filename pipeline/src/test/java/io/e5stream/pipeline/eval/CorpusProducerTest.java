package io.e5stream.pipeline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.e5stream.eval.dataset.CorpusDocument;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorpusProducerTest {

  @Test
  void writesTheProjectsOwnFormat() throws IOException {
    assertThat(parsed(new CorpusDocument("d 1", "Über \"uns\"", "text 😀")))
        .isEqualTo(Map.of("id", "d 1", "title", "Über \"uns\"", "text", "text 😀"));
  }

  @Test
  void aDocumentWithoutATextIsItsTitle() throws IOException {
    assertThat(parsed(new CorpusDocument("d", "Title", " ")))
        .isEqualTo(Map.of("id", "d", "title", "", "text", "Title"));
  }

  private static Map<?, ?> parsed(CorpusDocument document) throws IOException {
    return new ObjectMapper().readValue(CorpusProducer.json(document), Map.class);
  }
}
