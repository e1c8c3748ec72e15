package io.e5stream.training.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;

class ConsistencyFilterTest {

  private static StreamGraph graph(int parallelism) {
    Configuration settings = new Configuration();
    settings.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.BATCH);
    settings.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(settings);
    environment.setParallelism(parallelism);
    ConsistencyFilter.outcomes(
            ConsistencyFilter.pairs(environment, new PairFilesFactory("none")),
            new TopicEncoders(1),
            FilterSettings.DEFAULTS)
        .sinkTo(new FilterFiles("none"))
        .setParallelism(1)
        .uid("files")
        .name("files");
    return environment.getStreamGraph();
  }

  @Test
  void everyOperatorHasItsUidAsItsName() {
    assertThat(graph(3).getStreamNodes())
        .filteredOn(node -> !node.getOperatorName().contains("files"))
        .hasSize(12)
        .allSatisfy(
            node ->
                assertThat(node.getOperatorName())
                    .isIn(node.getTransformationUID(), "Source: " + node.getTransformationUID()));
  }

  @Test
  void whatComputesRunsOnAllSubtasksAndWhatOrdersOnOne() {
    for (StreamNode node : graph(3).getStreamNodes()) {
      if (node.getOperatorName().matches("embed|drawn|pool|rank")) {
        assertThat(node.getParallelism()).as(node.getOperatorName()).isEqualTo(3);
      }
      if (node.getOperatorName().matches(".*(start|read|cut|in-order)")) {
        assertThat(node.getParallelism()).as(node.getOperatorName()).isEqualTo(1);
      }
    }
  }
}
