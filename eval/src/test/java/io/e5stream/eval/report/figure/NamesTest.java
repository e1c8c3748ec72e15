package io.e5stream.eval.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.eval.measure.Task;
import org.junit.jupiter.api.Test;

class NamesTest {

  @Test
  void loadsAreInWords() {
    assertThat(Names.side("clients-1")).isEqualTo("1 client");
    assertThat(Names.side("clients-16")).isEqualTo("16 clients");
    assertThat(Names.side("clients-")).isEqualTo("clients-");
    assertThat(Names.side("langchain4j_tuned")).isEqualTo("langchain4j_tuned");
  }

  @Test
  void everyTaskHasAName() {
    for (Task task : Task.values()) {
      assertThat(Names.task(task)).isNotBlank();
    }
  }

  @Test
  void metricsAsTheFieldWritesThem() {
    assertThat(Names.metric("ndcg@10")).isEqualTo("nDCG@10");
    assertThat(Names.metric("mrr@10")).isEqualTo("MRR@10");
    assertThat(Names.metric("ap")).isEqualTo("average precision");
    assertThat(Names.metric("recall@100")).isEqualTo("recall@100");
    assertThat(Names.metric("<b>")).isEqualTo("<b>");
  }

  @Test
  void ratiosAndSettingsInWords() {
    assertThat(Names.ratio("fp32_vs_langchain4j")).isEqualTo("fp32 against langchain4j");
    assertThat(Names.ratio("fp32_vs_langchain4j_tuned"))
        .isEqualTo("fp32 against langchain4j_tuned");
    assertThat(Names.setting("max_tokens")).isEqualTo("max tokens");
    assertThat(Names.setting("lengthHistogram")).isEqualTo("length histogram");
  }
}
