package io.e5stream.eval.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.embed.encoder.EncoderException;
import io.e5stream.embed.encoder.Role;
import io.e5stream.eval.dataset.Corpus;
import io.e5stream.eval.dataset.CorpusDocument;
import io.e5stream.eval.dataset.Query;
import io.e5stream.eval.encoding.HashEncoder;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.metric.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExactRetrieverTest {

  @Test
  void findsWhatComparingOneByOneFinds() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    // Several windows and blocks, the last ones not full; equal texts, so that there are ties.
    List<CorpusDocument> documents =
        IntStream.range(0, 2 * 600 + 77)
            .mapToObj(i -> new CorpusDocument("d" + i, words(random, 1), words(random, 2)))
            .toList();
    List<Query> queries =
        IntStream.range(0, 41).mapToObj(i -> new Query("q" + i, words(random, 2))).toList();
    int k = 10;

    Map<String, List<Hit>> found =
        new ExactRetriever(new HashEncoder(), 3, 600)
            .retrieve(new ListCorpus(documents), queries, k, EvalProgress.NONE);

    assertThat(found).hasSize(queries.size());
    for (Query query : queries) {
      List<Hit> expected =
          documents.stream()
              .map(d -> new Hit(d.id(), dot(query.text(), d.passage())))
              .sorted(Hit.BEST_FIRST)
              .limit(k)
              .toList();
      assertThat(found.get(query.id())).as(query.text()).isEqualTo(expected);
    }
  }

  @Test
  void givesTitleAndTextAsAPassageAndQueriesAsQueries() {
    HashEncoder encoder = new HashEncoder();
    List<CorpusDocument> documents =
        List.of(new CorpusDocument("1", "Title", "text"), new CorpusDocument("2", "", "bare"));
    new ExactRetriever(encoder)
        .retrieve(new ListCorpus(documents), List.of(new Query("q", "what")), 5, EvalProgress.NONE);
    assertThat(encoder.asked)
        .containsExactlyInAnyOrder(
            Role.QUERY + ":what", Role.PASSAGE + ":Title text", Role.PASSAGE + ":bare");
  }

  @Test
  void returnsAllDocumentsWhenThereAreFewerThanK() {
    List<CorpusDocument> documents = List.of(new CorpusDocument("1", "", "tea"));
    Map<String, List<Hit>> found =
        new ExactRetriever(new HashEncoder())
            .retrieve(
                new ListCorpus(documents), List.of(new Query("q", "tea")), 5, EvalProgress.NONE);
    assertThat(found.get("q")).singleElement().extracting(Hit::documentId).isEqualTo("1");
  }

  @Test
  void reportsEachTextOnce() {
    AtomicLong steps = new AtomicLong();
    List<String> stages = new ArrayList<>();
    EvalProgress progress =
        new EvalProgress() {
          @Override
          public void stage(String name, long total) {
            stages.add(name + " " + total);
          }

          @Override
          public void advance(long count) {
            steps.addAndGet(count);
          }
        };
    List<CorpusDocument> documents =
        IntStream.range(0, 100).mapToObj(i -> new CorpusDocument("d" + i, "", "word" + i)).toList();
    new ExactRetriever(new HashEncoder())
        .retrieve(new ListCorpus(documents), List.of(new Query("q", "word1")), 5, progress);
    assertThat(stages).containsExactly("queries 1", "documents 100");
    assertThat(steps).hasValue(101);
  }

  @Test
  void failsWithTheEncodersOwnError() {
    EncoderException broken = new EncoderException("model is broken");
    HashEncoder encoder = new HashEncoder();
    encoder.failure = broken;
    ExactRetriever retriever = new ExactRetriever(encoder);
    Corpus corpus = new ListCorpus(List.of(new CorpusDocument("1", "", "tea")));
    List<Query> queries = List.of(new Query("q", "tea"));
    assertThatThrownBy(() -> retriever.retrieve(corpus, queries, 5, EvalProgress.NONE))
        .isSameAs(broken);
  }

  private static String words(Random random, int count) {
    return random.ints(count, 0, 30).mapToObj(word -> "w" + word).collect(Collectors.joining(" "));
  }

  /** In the order of additions that the block product has. */
  private static float dot(String query, String passage) {
    float[] a = HashEncoder.vector(query);
    float[] b = HashEncoder.vector(passage);
    float sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += a[d] * b[d];
    }
    return sum;
  }
}
