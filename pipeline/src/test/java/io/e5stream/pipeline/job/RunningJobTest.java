package io.e5stream.pipeline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.e5stream.ingest.Outcome;
import io.e5stream.ingest.OutcomeCounts;
import java.nio.file.Path;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job in this JVM stops with a savepoint, is found again and goes on counting where it was. */
class RunningJobTest {

  @TempDir private Path checkpoints;

  @Test
  void aStoppedJobGoesOnWhereItWas() throws Exception {
    long first;
    try (RunningJob running = start(new Configuration())) {
      await().until(() -> indexed(running) > 1000);
      running.close();
      assertThat(running.hasEnded()).isTrue();
      first = indexed(running);
    }
    LatestSnapshot latest = LatestSnapshot.find(flinkPath()).orElseThrow();
    Configuration resume = new Configuration();
    resume.set(StateRecoveryOptions.SAVEPOINT_PATH, latest.path().toString());
    try (RunningJob running = start(resume)) {
      await().until(() -> indexed(running) > first + 1000);
    }
    LatestSnapshot second = LatestSnapshot.find(flinkPath()).orElseThrow();
    assertThat(second.checkpointId()).isGreaterThan(latest.checkpointId());
  }

  @Test
  void anEmptyDirectoryHoldsNoSnapshot() throws Exception {
    assertThat(LatestSnapshot.find(flinkPath())).isEmpty();
    assertThat(LatestSnapshot.find(new org.apache.flink.core.fs.Path(flinkPath(), "none")))
        .isEmpty();
  }

  private org.apache.flink.core.fs.Path flinkPath() {
    return new org.apache.flink.core.fs.Path(checkpoints.toUri());
  }

  private static long indexed(RunningJob running) {
    return running.outcomes().get(Outcome.INDEXED);
  }

  private RunningJob start(Configuration configuration) throws Exception {
    configuration.set(CoreOptions.DEFAULT_PARALLELISM, 2);
    StreamExecutionEnvironment environment = LocalCluster.environment(configuration, checkpoints);
    environment
        .fromSequence(1, Long.MAX_VALUE)
        .uid("numbers")
        .process(new Counting())
        .uid("counting")
        .sinkTo(new DiscardingSink<>())
        .uid("sink");
    return RunningJob.start(environment, "counting");
  }

  /** Counts each record as indexed. */
  private static final class Counting extends ProcessFunction<Long, Long>
      implements CheckpointedFunction {

    private static final long serialVersionUID = 1L;
    private transient OutcomeCounts counts;

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
      counts = OutcomeCounts.restore(context);
    }

    @Override
    public void open(OpenContext context) {
      counts.register(getRuntimeContext().getMetricGroup());
    }

    @Override
    public void processElement(Long value, Context context, Collector<Long> out) {
      counts.add(Outcome.INDEXED);
      out.collect(value);
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
      counts.snapshot();
    }
  }
}
