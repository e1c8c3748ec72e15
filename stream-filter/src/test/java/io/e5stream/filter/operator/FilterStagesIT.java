package io.e5stream.filter.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.filter.Rejection;
import io.e5stream.filter.options.DuplicateSettings;
import io.e5stream.filter.options.RejectedVersion;
import io.e5stream.filter.options.SettleSettings;
import io.e5stream.ingest.Outcome;
import io.e5stream.ingest.PairChange;
import io.e5stream.ingest.ResolvedChange;
import io.e5stream.ingest.ResolvedChange.Action;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stages in a job of several subtasks, without generic types. */
class FilterStagesIT {

  private static final int MAX_PARALLELISM = 128;
  private static final int GROUPS = 40;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  private static StreamExecutionEnvironment environment(int parallelism) {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(
            new Configuration().set(PipelineOptions.GENERIC_TYPES, false));
    environment.setParallelism(parallelism);
    environment.setMaxParallelism(MAX_PARALLELISM);
    environment.enableCheckpointing(20);
    return environment;
  }

  /**
   * Which of two pairs comes first is certain only where their probes take the same way: those that
   * share texts have keys of one subtask here.
   */
  @ParameterizedTest
  @CsvSource({"1, DELETE", "2, DELETE", "4, DELETE", "1, KEEP", "4, KEEP"})
  void duplicatesAndSettlingDoWhatOneThreadDoes(int parallelism, RejectedVersion mode)
      throws Exception {
    System.out.println("seed " + seed);
    List<Judged> history = history();
    DuplicateSettings settings = DuplicateSettings.from(new Configuration());
    SequentialPairs model = new SequentialPairs(settings, mode);
    history.forEach(model::add);

    StreamExecutionEnvironment environment = environment(parallelism);
    DataStream<Judged> source =
        environment.fromData(TypeInformation.of(Judged.class), history.toArray(Judged[]::new));
    var settled =
        SettleStage.settle(
            DuplicateStage.pairs(source, settings, mode),
            new SettleSettings(mode, Duration.ofDays(30)));
    var rejections = settled.getSideOutput(SettleStage.REJECTIONS).collectAsync();
    var changes = settled.collectAsync();
    environment.execute("pairs");

    Map<String, String> clean = new HashMap<>();
    changes.forEachRemaining(
        change -> {
          if (change.isWithdrawal()) {
            clean.remove(change.id());
          } else {
            clean.put(change.id(), change.pair().passage());
          }
        });
    Map<String, Integer> duplicates = new HashMap<>();
    rejections.forEachRemaining(
        rejection -> {
          if (!rejection.duplicateOf().isEmpty()) {
            duplicates.merge(rejection.id(), 1, Integer::sum);
          }
        });
    assertThat(clean).as("seed %d", seed).isEqualTo(model.clean()).isNotEmpty();
    assertThat(duplicates).as("seed %d", seed).isEqualTo(model.duplicates()).isNotEmpty();
  }

  private List<Judged> history() {
    List<List<String>> names = new ArrayList<>();
    List<List<String>> texts = new ArrayList<>();
    for (int group = 0; group < GROUPS; group++) {
      names.add(namesOfOneSubtask(group));
      String text = TestPairs.words(random, 60, 5000);
      texts.add(
          List.of(
              text,
              text.replaceFirst("w\\d+$", "otherwise"),
              text.replaceFirst("^w\\d+", "else"),
              TestPairs.words(random, 60, 5000)));
    }
    List<Judged> history = new ArrayList<>();
    for (int version = 1; version <= 3000; version++) {
      int group = random.nextInt(GROUPS);
      String name = names.get(group).get(random.nextInt(names.get(group).size()));
      String text = texts.get(group).get(random.nextInt(4));
      history.add(
          switch (random.nextInt(10)) {
            case 0 -> TestPairs.withdrawn(name, version, version);
            case 1 -> TestPairs.bad(name, text, version, version);
            default -> TestPairs.accepted(name, text, version, version);
          });
    }
    return history;
  }

  private static List<String> namesOfOneSubtask(int group) {
    List<String> names = new ArrayList<>();
    for (int i = 0; names.size() < 4; i++) {
      String name = group + "-" + i;
      if (KeyGroupRangeAssignment.assignToKeyGroup("news:" + name, MAX_PARALLELISM)
          == group % MAX_PARALLELISM) {
        names.add(name);
      }
    }
    return names;
  }

  @Test
  void pairsAreMaskedAndJudgedByTheRulesOfTheOptions() throws Exception {
    StreamExecutionEnvironment environment = environment(2);
    Configuration options =
        Configuration.fromMap(Map.of("filter.mask", "email", "filter.off", "language.score"));
    DataStream<PairChange> source =
        environment.fromData(
            TypeInformation.of(PairChange.class),
            TestPairs.formed(
                "a",
                "where do i send the form",
                "You write to office@example.org and they answer within a week or so.",
                1,
                1),
            TestPairs.formed("b", "where do i send it", "No.", 2, 2),
            PairChange.withdrawn("news:c", "news", 3, 3));
    var settled =
        SettleStage.settle(
            RuleStage.pairs(MaskStage.pairs(source, options), options),
            SettleSettings.from(options));
    var rejections = settled.getSideOutput(SettleStage.REJECTIONS).collectAsync();
    var changes = settled.collectAsync();
    environment.execute("pairs");

    List<PairChange> clean = new ArrayList<>();
    changes.forEachRemaining(clean::add);
    assertThat(clean)
        .filteredOn(change -> !change.isWithdrawal())
        .extracting(change -> change.pair().passage())
        .containsExactly("You write to <EMAIL> and they answer within a week or so.");
    assertThat(clean)
        .filteredOn(PairChange::isWithdrawal)
        .extracting(PairChange::id)
        .containsExactlyInAnyOrder("news:b", "news:c");
    List<Rejection> rejected = new ArrayList<>();
    rejections.forEachRemaining(rejected::add);
    assertThat(rejected).extracting(Rejection::id).containsExactly("news:b");
  }

  /** Deletions and refreshes keep their place behind a version that waits for answers. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void changesOfADocumentKeepTheirOrder(int parallelism) throws Exception {
    System.out.println("seed " + seed);
    String[] texts = {
      TestPairs.words(random, 60, 5000), TestPairs.words(random, 60, 5000), "short", "junk"
    };
    List<ResolvedChange> history = new ArrayList<>();
    for (int version = 1; version <= 3000; version++) {
      String id = "d" + random.nextInt(50);
      // Half of the texts nobody shares.
      String text = texts[random.nextInt(4)] + (random.nextBoolean() ? "" : " of " + id);
      history.add(
          switch (random.nextInt(4)) {
            case 0 -> TestDocuments.delete(id, version);
            case 1 -> TestDocuments.refresh(id, text, version);
            default -> TestDocuments.index(id, text, version);
          });
    }
    StreamExecutionEnvironment environment = environment(parallelism);
    DataStream<ResolvedChange> keyed =
        environment
            .fromData(
                TypeInformation.of(ResolvedChange.class), history.toArray(ResolvedChange[]::new))
            .keyBy(ResolvedChange::id, Types.STRING)
            .map(change -> change)
            .returns(TypeInformation.of(ResolvedChange.class));
    var filtered =
        DocumentFilterStage.filter(
            keyed,
            Configuration.fromMap(
                Map.of(
                    "filter.off",
                    String.join(";", io.e5stream.filter.profile.Profiles.ruleNames()))));
    var rejections = filtered.getSideOutput(DocumentFilterStage.REJECTIONS).collectAsync();
    var changes = filtered.collectAsync();
    environment.execute("documents");

    List<ResolvedChange> out = new ArrayList<>();
    changes.forEachRemaining(out::add);
    assertThat(versions(out)).as("seed %d", seed).isEqualTo(versions(history));
    Map<Long, ResolvedChange> sent =
        history.stream().collect(Collectors.toMap(ResolvedChange::version, change -> change));
    List<Long> rejected = new ArrayList<>();
    for (ResolvedChange change : out) {
      if (change.outcome() == Outcome.REJECTED) {
        rejected.add(change.version());
        assertThat(change.action()).isEqualTo(Action.DELETE);
        assertThat(sent.get(change.version()).action()).isEqualTo(Action.INDEX);
      } else {
        assertThat(change).usingRecursiveComparison().isEqualTo(sent.get(change.version()));
      }
    }
    List<Long> explained = new ArrayList<>();
    rejections.forEachRemaining(rejection -> explained.add(rejection.version()));
    assertThat(explained).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(rejected);
    assertThat(rejected).isNotEmpty();
  }

  private static Map<String, List<Long>> versions(List<ResolvedChange> changes) {
    return changes.stream()
        .collect(
            Collectors.groupingBy(
                ResolvedChange::id,
                Collectors.mapping(ResolvedChange::version, Collectors.toList())));
  }
}
