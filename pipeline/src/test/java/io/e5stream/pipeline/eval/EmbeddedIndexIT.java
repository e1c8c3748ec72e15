package io.e5stream.pipeline.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.Encoder;
import io.e5stream.embed.encoder.EncoderOptions;
import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.eval.dataset.Corpus;
import io.e5stream.eval.dataset.CorpusDocument;
import io.e5stream.eval.dataset.Query;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.metric.Hit;
import io.e5stream.eval.retrieval.ExactRetriever;
import io.e5stream.eval.retrieval.IndexRetriever;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;

/** Kafka, the index job and the vector server against a plain comparison of vectors. */
class EmbeddedIndexIT {

  private static final List<Query> QUERIES =
      List.of(
          new Query("1", "How long does a hot drink have to brew?"),
          new Query("2", "Tying a rope around a post"),
          new Query("3", "Why is the back of our satellite never seen?"));

  @Test
  void findsWhatExactSearchFinds() throws Exception {
    Corpus corpus = corpus();
    Map<String, List<Hit>> through;
    try (EmbeddedIndex index = EmbeddedIndex.start(new Configuration())) {
      IndexRetriever retriever = new IndexRetriever(index);
      through = retriever.retrieve(corpus, QUERIES, 20, EvalProgress.NONE);
      // So few points are always found.
      assertThat(retriever.measured().get("hnsw_recall@10")).containsValues(1.0, 1.0, 1.0);
      assertThat(index.model()).isEqualTo(Bundle.builtIn().id());
    }
    Map<String, List<Hit>> exact;
    try (TextEncoder encoder = Encoder.open(Bundle.builtIn(), EncoderOptions.DEFAULTS)) {
      exact = new ExactRetriever(encoder).retrieve(corpus, QUERIES, 20, EvalProgress.NONE);
    }
    for (Query query : QUERIES) {
      List<Hit> expected = new ArrayList<>(exact.get(query.id()));
      // Without any text: exact search embeds the empty text, the stream has nothing to index.
      expected.removeIf(hit -> hit.documentId().equals("blank"));
      // Has several chunks in the index, and is cut in exact search: it counts once in both.
      expected.removeIf(hit -> hit.documentId().equals("long"));
      List<Hit> found = new ArrayList<>(through.get(query.id()));
      assertThat(found).filteredOn(hit -> hit.documentId().equals("long")).hasSize(1);
      found.removeIf(hit -> hit.documentId().equals("long"));
      assertThat(found).as(query.text()).hasSameSizeAs(expected);
      for (int rank = 0; rank < expected.size(); rank++) {
        Hit hit = found.get(rank);
        assertThat(hit.documentId()).as(query.text()).isEqualTo(expected.get(rank).documentId());
        assertThat(hit.score()).isCloseTo(expected.get(rank).score(), within(1e-4f));
      }
    }
  }

  private static Corpus corpus() {
    List<CorpusDocument> documents =
        List.of(
            new CorpusDocument("tea", "Green tea", "Let the leaves steep for two minutes."),
            new CorpusDocument("knot", "Bowline", "A loop that holds and is easy to undo."),
            new CorpusDocument("moon", "", "The far side always faces away from Earth."),
            new CorpusDocument("title only", "Coffee is brewed at 95 degrees", ""),
            new CorpusDocument("ünïcode/😀", "Ship's ropes", "Hemp rots; nylon stretches 🪢."),
            new CorpusDocument("blank", "", " "),
            new CorpusDocument("long", "Harbour log", "The wind came from the west. ".repeat(300)),
            new CorpusDocument("bread", "Sourdough", "Flour, water, salt and a day of patience."));
    return new Corpus() {
      @Override
      public long size() {
        return documents.size();
      }

      @Override
      public void read(Consumer<? super CorpusDocument> consumer) {
        documents.forEach(consumer);
      }
    };
  }
}
