package io.e5stream.training.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.encoder.Role;
import io.e5stream.filter.consistency.Candidate;
import io.e5stream.filter.consistency.ConsistencyDirection;
import io.e5stream.filter.consistency.PairPool;
import io.e5stream.filter.consistency.PairRanker;
import io.e5stream.filter.consistency.Ranks;
import io.e5stream.filter.consistency.VectorStorage;
import io.e5stream.training.pair.TrainingPair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.NettyShuffleEnvironmentOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole job beside the definition, on one and on several subtasks. */
class ConsistencyFilterIT {

  private static final int PAIRS = 1_500;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final TopicEncoders encoders = new TopicEncoders(seed);

  private record Run(List<FilteredPair> pairs, FilterCounts counts) {}

  private static StreamExecutionEnvironment environment(int parallelism) {
    Configuration settings = new Configuration();
    settings.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.BATCH);
    settings.set(PipelineOptions.GENERIC_TYPES, false);
    settings.set(NettyShuffleEnvironmentOptions.NETWORK_SORT_SHUFFLE_MIN_BUFFERS, 32);
    settings.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(128));
    settings.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(128));
    return StreamExecutionEnvironment.createLocalEnvironment(parallelism, settings);
  }

  private Run run(List<NumberedPair> pairs, FilterSettings settings, int parallelism)
      throws Exception {
    StreamExecutionEnvironment environment = environment(parallelism);
    var source =
        environment.fromData(
            TypeInformation.of(NumberedPair.class), pairs.toArray(NumberedPair[]::new));
    var collected = ConsistencyFilter.outcomes(source, encoders, settings).collectAsync();
    JobExecutionResult result = environment.execute("filter");
    List<FilteredPair> filtered = new ArrayList<>();
    collected.forEachRemaining(filtered::add);
    return new Run(filtered, FilterCounts.of(result.getAllAccumulatorResults()));
  }

  /** Few topics, texts and ids, so that many repeat; a few without text. */
  private List<NumberedPair> pairs() {
    List<NumberedPair> pairs = new ArrayList<>();
    for (int i = 0; i < PAIRS; i++) {
      int topic = random.nextInt(300);
      int other = random.nextInt(4) == 0 ? random.nextInt(300) : topic;
      String query = random.nextInt(50) == 0 ? " \n" : "q" + random.nextInt(4) + " " + topic;
      String passage = random.nextInt(50) == 0 ? "" : "p" + random.nextInt(4) + " " + other;
      pairs.add(
          new NumberedPair(i, TrainingPair.of("id" + random.nextInt(900), query, passage, "")));
    }
    return pairs;
  }

  private static List<NumberedPair> distinct(List<NumberedPair> pairs) {
    Set<List<String>> seen = new HashSet<>();
    return pairs.stream()
        .filter(pair -> !pair.isBlank())
        .filter(pair -> seen.add(List.of(pair.pair().query(), pair.pair().passage())))
        .toList();
  }

  private static List<NumberedPair> pool(List<NumberedPair> distinct, FilterSettings settings) {
    return distinct.stream()
        .collect(Collectors.toMap(pair -> Draw.of(pair, settings.seed()), pair -> pair))
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .limit(settings.pool())
        .map(Map.Entry::getValue)
        .toList();
  }

  private float[] query(NumberedPair pair) {
    return encoders.vector(Role.QUERY, pair.pair().query());
  }

  private float[] passage(NumberedPair pair) {
    return encoders.vector(Role.PASSAGE, pair.pair().passage());
  }

  private static float dot(float[] a, float[] b) {
    float sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += a[d] * b[d];
    }
    return sum;
  }

  private static boolean areRelated(NumberedPair a, NumberedPair b) {
    return a.position() == b.position()
        || a.pair().query().equals(b.pair().query())
        || a.pair().passage().equals(b.pair().passage());
  }

  /** By the definition, in floats. */
  private Ranks defined(NumberedPair own, List<NumberedPair> pool) {
    float score = dot(query(own), passage(own));
    List<NumberedPair> rivals = pool.stream().filter(pair -> !areRelated(own, pair)).toList();
    long ofQuery = rivals.stream().filter(rival -> dot(query(own), passage(rival)) > score).count();
    long ofPassage =
        rivals.stream().filter(rival -> dot(passage(own), query(rival)) > score).count();
    return new Ranks((int) ofQuery + 1, (int) ofPassage + 1, pool.size());
  }

  @ParameterizedTest
  @CsvSource({"BOTH, 400", "QUERY, 400", "PASSAGE, 400", "BOTH, 100000"})
  void ranksAreThoseOfTheDefinitionOnAnyNumberOfSubtasks(ConsistencyDirection direction, int size)
      throws Exception {
    System.out.println("seed " + seed);
    FilterSettings settings =
        new FilterSettings(direction, 2, size, random.nextLong(), VectorStorage.FLOAT);
    List<NumberedPair> pairs = pairs();
    List<NumberedPair> distinct = distinct(pairs);
    List<NumberedPair> pool = pool(distinct, settings);
    assertThat(pool).hasSize(Math.min(size, distinct.size()));

    Run one = run(pairs, settings, 1);
    List<NumberedPair> shuffled = new ArrayList<>(pairs);
    Collections.shuffle(shuffled, random);
    Run three = run(shuffled, settings, 3);

    assertThat(three.pairs()).as("seed %d", seed).isEqualTo(one.pairs());
    assertThat(one.pairs()).hasSize(PAIRS);
    Set<Long> ranked = distinct.stream().map(NumberedPair::position).collect(Collectors.toSet());
    int rejected = 0;
    for (int i = 0; i < PAIRS; i++) {
      NumberedPair pair = pairs.get(i);
      FilteredPair expected;
      if (ranked.contains(pair.position())) {
        Ranks ranks = defined(pair, pool);
        int rankOfPassage = direction.ofQuery() ? ranks.query() : 0;
        int rankOfQuery = direction.ofPassage() ? ranks.passage() : 0;
        boolean kept = rankOfPassage <= 2 && rankOfQuery <= 2;
        rejected += kept ? 0 : 1;
        expected =
            new FilteredPair(
                i,
                pair.pair(),
                kept ? FilterOutcome.KEPT : FilterOutcome.REJECTED,
                rankOfPassage,
                rankOfQuery);
      } else {
        expected =
            FilteredPair.skipped(
                pair, pair.isBlank() ? FilterOutcome.BLANK : FilterOutcome.DUPLICATE);
      }
      assertThat(one.pairs().get(i)).as("seed %d", seed).isEqualTo(expected);
    }

    for (Run run : List.of(one, three)) {
      FilterCounts counts = run.counts();
      assertThat(counts.total()).isEqualTo(PAIRS);
      assertThat(counts.pool()).isEqualTo(pool.size());
      assertThat(counts.embedded()).isEqualTo(distinct.size());
      assertThat(counts.of(FilterOutcome.REJECTED)).isEqualTo(rejected).isPositive();
      assertThat(counts.of(FilterOutcome.KEPT)).isEqualTo(distinct.size() - rejected).isPositive();
      assertThat(counts.of(FilterOutcome.BLANK)).isPositive();
      assertThat(counts.of(FilterOutcome.DUPLICATE)).isPositive();
    }
    assertThat(one.counts().ranked()).isEqualTo(distinct.size());
    assertThat(three.counts().ranked()).isEqualTo(3L * distinct.size());
  }

  @Test
  void inBytesTheyAreThoseOfOnePool() throws Exception {
    System.out.println("seed " + seed);
    FilterSettings settings =
        new FilterSettings(ConsistencyDirection.BOTH, 1, 600, 5, VectorStorage.INT8);
    List<NumberedPair> pairs = pairs();
    List<NumberedPair> distinct = distinct(pairs);
    PairPool pool =
        new PairPool(
            TopicEncoders.DIMENSION, settings.direction(), settings.storage(), settings.pool());
    pool(distinct, settings).forEach(pair -> pool.add(pair.hashes(), query(pair), passage(pair)));
    List<Ranks> expected =
        new PairRanker(pool)
            .rank(
                distinct.stream()
                    .map(
                        pair ->
                            new Candidate(pair.hashes(), query(pair), passage(pair), pool.latest()))
                    .toList());

    List<FilteredPair> filtered =
        run(pairs, settings, 3).pairs().stream().filter(pair -> pair.rankOfQuery() > 0).toList();

    assertThat(filtered).hasSameSizeAs(distinct);
    for (int i = 0; i < filtered.size(); i++) {
      Ranks ranks = expected.get(i);
      assertThat(filtered.get(i))
          .as("seed %d", seed)
          .isEqualTo(FilteredPair.ranked(distinct.get(i), ranks.query(), ranks.passage(), 1));
    }
  }

  @Test
  void moreSubtasksThanPairsLoseNone() throws Exception {
    List<NumberedPair> two =
        List.of(
            new NumberedPair(0, TrainingPair.of("a", "q 1", "p 1", "")),
            new NumberedPair(1, TrainingPair.of("a", "q 2", " ", "")));
    assertThat(run(two, FilterSettings.DEFAULTS, 4).pairs())
        .extracting(FilteredPair::outcome)
        .containsExactly(FilterOutcome.KEPT, FilterOutcome.BLANK);
  }
}
