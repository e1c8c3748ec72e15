package io.e5stream.ingest.pair;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.PairChange;
import io.e5stream.ingest.TextPair;
import io.e5stream.ingest.file.CleanPairFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairFileSinkTest {

  private static final int PAIRS = 500;

  @TempDir private Path directory;

  private static PairChange change(long number) {
    String id = "news:" + number;
    return number % 5 == 0
        ? PairChange.withdrawn(id, "news", number, 0)
        : PairChange.formed(
            new TextPair(id, "query " + number, "passage", "news", "{}"), number, 0);
  }

  /** Files of the sink, those that are hidden left out. */
  private List<Path> files() throws IOException {
    try (Stream<Path> inside = Files.list(directory)) {
      return inside.filter(file -> !file.getFileName().toString().startsWith(".")).toList();
    }
  }

  @Test
  void aCrashLeavesEveryLineOnce() throws Exception {
    FailOnce.ATTEMPTS.set(0);
    Configuration flink = new Configuration();
    flink.setString("restart-strategy.type", "fixed-delay");
    flink.setString("restart-strategy.fixed-delay.attempts", "1");
    flink.setString("restart-strategy.fixed-delay.delay", "50 ms");
    flink.setString("pipeline.generic-types", "false");
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(flink);
    env.setParallelism(1);
    env.enableCheckpointing(60_000);
    env.fromSequence(1, PAIRS)
        .map(PairFileSinkTest::change)
        .returns(TypeInformation.of(PairChange.class))
        .process(new FailOnce())
        .sinkTo(PairFileSink.to(new org.apache.flink.core.fs.Path(directory.toUri())))
        .uid("files");

    env.execute();

    assertThat(FailOnce.ATTEMPTS).hasValue(2);
    assertThat(files()).allMatch(file -> file.toString().endsWith(".jsonl"));
    List<String> lines = new ArrayList<>();
    for (Path file : files()) {
      lines.addAll(Files.readAllLines(file));
    }
    assertThat(lines).hasSize(PAIRS).doesNotHaveDuplicates();
    List<TextPair> pairs = new ArrayList<>();
    CleanPairFiles.of(directory).forEach(pairs::add);
    assertThat(pairs)
        .hasSize(PAIRS - PAIRS / 5)
        .allSatisfy(
            pair -> {
              long number = Long.parseLong(pair.id().substring("news:".length()));
              assertThat(pair).isEqualTo(change(number).pair());
            });
  }

  /** Fails in its first checkpoint, when all that came before it is written. */
  private static final class FailOnce extends ProcessFunction<PairChange, PairChange>
      implements CheckpointedFunction {

    private static final long serialVersionUID = 1;
    private static final AtomicInteger ATTEMPTS = new AtomicInteger();

    @Override
    public void initializeState(FunctionInitializationContext context) {
      ATTEMPTS.incrementAndGet();
    }

    @Override
    public void processElement(PairChange change, Context context, Collector<PairChange> out) {
      out.collect(change);
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) {
      if (ATTEMPTS.get() == 1) {
        throw new IllegalStateException("the crash that this test is about");
      }
    }
  }
}
