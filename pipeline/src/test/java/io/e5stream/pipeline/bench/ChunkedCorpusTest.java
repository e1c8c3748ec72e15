package io.e5stream.pipeline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.operator.ChunkOptions;
import io.e5stream.eval.bench.BenchText;
import io.e5stream.eval.bench.RawTexts;
import io.e5stream.eval.dataset.CorpusDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChunkedCorpusTest {

  private static final CorpusDocument TEA = new CorpusDocument("tea", "Tea", "Leaves steep.");
  private static final CorpusDocument LONG =
      new CorpusDocument("long", "Waves", "A wavelength is a length. ".repeat(200));

  @Test
  void passagesAreThoseOfTheJob() {
    CorpusDocument tokenless = new CorpusDocument("none", "", "\u0001\u0002");
    ChunkedCorpus corpus =
        ChunkedCorpus.of(List.of(TEA, tokenless, LONG), Bundle.builtIn(), ChunkOptions.DEFAULTS);

    // 200 times 6 tokens and the full stop's: 3 chunks of at most 512.
    assertThat(corpus.documents()).containsExactly(TEA, LONG);
    assertThat(corpus.passages(List.of(TEA))).isEqualTo(1);
    assertThat(corpus.passages(List.of(LONG))).isEqualTo(3);
    assertThat(corpus.mix().texts()).hasSize(4);
    assertThat(corpus.mix().texts().get(0).input()).isEqualTo("passage: Tea Leaves steep.");
    assertThat(corpus.mix().texts().subList(1, 4))
        .extracting(BenchText::input)
        .allMatch(text -> text.startsWith("passage: Waves A wavelength"));
    assertThat(corpus.mix().cut()).isZero();
  }

  @Test
  void examplesAreThere() {
    RawTexts examples = ExampleTexts.read();
    assertThat(examples.queries()).hasSize(14).doesNotContain("");
    assertThat(examples.passages()).hasSize(196);
    assertThat(examples.passages().get(0).id()).isEqualTo("sunset-colours");
    assertThat(examples.passages()).noneMatch(passage -> passage.text().isBlank());
  }
}
