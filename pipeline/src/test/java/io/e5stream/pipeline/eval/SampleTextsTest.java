package io.e5stream.pipeline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.encoder.PrefixPolicy;
import io.e5stream.eval.bench.RawTexts;
import io.e5stream.eval.dataset.CorpusDocument;
import io.e5stream.eval.task.data.Examples;
import io.e5stream.eval.task.data.ScoredPair;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleTextsTest {

  private static final PrefixPolicy E5 = new PrefixPolicy("query: ", "passage: ");

  private static CorpusDocument document(String title, String text) {
    return new CorpusDocument(title + text, title, text);
  }

  private static QualityData sentences(String... texts) {
    List<ScoredPair> pairs =
        List.of(texts).stream().map(text -> new ScoredPair(text, "other", 1)).toList();
    return new QualityData.Similarity("pairs", new Examples<>("pairs", pairs, List.of()));
  }

  @Test
  void prefixesFollowTheRole() {
    RawTexts raw =
        new RawTexts(
            "mine", List.of(" why? ", "why?"), List.of(document("Tea", "Hot."), document("", "x")));
    SampleTexts sample = SampleTexts.of(raw);
    assertThat(sample.inputs(E5))
        .containsExactlyInAnyOrder("query: why?", "passage: Tea Hot.", "passage: x");
    assertThat(sample.limit(2).size()).isEqualTo(2);
    assertThat(sample.limit(5)).isEqualTo(sample);
  }

  @Test
  void whatIsMeasuredIsLeftOut() {
    RawTexts raw =
        new RawTexts(
            "mine",
            List.of("one", "two "),
            List.of(document("Tea", "Hot."), document("Ice", "Cold."), document("", "two")));
    SampleTexts sample = SampleTexts.of(raw);

    assertThat(sample.without(sentences("  two", "Hot.", "Ice Cold.\n")).inputs(E5))
        .containsExactly("query: one");
    assertThat(sample.without(sentences("", "Tea", "Two", "cold.")).size()).isEqualTo(5);
  }

  @Test
  void theOrderIsNotThatOfTheFile() {
    List<String> queries = java.util.stream.IntStream.range(0, 50).mapToObj(i -> "q" + i).toList();
    SampleTexts sample = SampleTexts.of(new RawTexts("mine", queries, List.of()));
    List<String> texts = sample.inputs(PrefixPolicy.NONE);
    assertThat(texts).hasSameElementsAs(queries).isNotEqualTo(queries);
    assertThat(SampleTexts.of(new RawTexts("mine", queries, List.of()))).isEqualTo(sample);
  }
}
