package io.e5stream.filter.operator;

import static io.e5stream.filter.operator.TestPairs.accepted;
import static io.e5stream.filter.operator.TestPairs.bad;
import static io.e5stream.filter.operator.TestPairs.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.filter.Rejection;
import io.e5stream.filter.options.RejectedVersion;
import io.e5stream.filter.options.SettleSettings;
import io.e5stream.ingest.PairChange;
import io.e5stream.ingest.PairCount;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PairSettleTest {

  private static final Duration TTL = Duration.ofDays(30);

  private KeyedOneInputStreamOperatorTestHarness<String, Judged, PairChange> harness;
  private SettleSettings settings;
  private long clock;

  private void open(RejectedVersion rejectedVersion) throws Exception {
    settings = new SettleSettings(rejectedVersion, TTL);
    open((OperatorSubtaskState) null);
  }

  private void open(OperatorSubtaskState state) throws Exception {
    harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new PairSettle(settings)), Judged::id, Types.STRING);
    harness.setStateTtlProcessingTime(clock);
    if (state != null) {
      harness.initializeState(state);
    }
    harness.open();
  }

  private void restart() throws Exception {
    OperatorSubtaskState state = harness.snapshot(1, 1);
    harness.close();
    open(state);
  }

  private void at(Duration time) {
    clock = time.toMillis();
    harness.setStateTtlProcessingTime(clock);
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  /**
   * What one change does: the passage that is clean afterwards, "-" for a tombstone, or nothing.
   */
  private String settle(Judged judged) throws Exception {
    harness.processElement(judged, 0);
    List<PairChange> out = new ArrayList<>(harness.extractOutputValues());
    harness.getOutput().clear();
    assertThat(out).hasSizeLessThan(2);
    return out.isEmpty() ? "" : out.get(0).isWithdrawal() ? "-" : out.get(0).pair().passage();
  }

  private List<Rejection> rejections() {
    List<Rejection> rejections = new ArrayList<>();
    var side = harness.getSideOutput(SettleStage.REJECTIONS);
    while (side != null && !side.isEmpty()) {
      rejections.add(side.poll().getValue());
    }
    return rejections;
  }

  private Map<String, Long> counts() throws Exception {
    harness.snapshot(9, 9);
    Map<String, Long> counts = new TreeMap<>();
    harness
        .getOperator()
        .getOperatorStateBackend()
        .getListState(new ListStateDescriptor<>("pair-counts", TypeInformation.of(PairCount.class)))
        .get()
        .forEach(count -> counts.put(count.source() + "." + count.name(), count.count()));
    return counts;
  }

  @Test
  void theNewestVersionDecides() throws Exception {
    open(RejectedVersion.DELETE);
    assertThat(settle(accepted("a", "one", 1, 1))).isEqualTo("one");
    assertThat(settle(accepted("a", "three", 3, 3))).isEqualTo("three");
    restart();
    assertThat(settle(accepted("a", "two", 2, 2))).isEmpty();
    assertThat(settle(bad("a", "two", 2, 2))).isEmpty();
    assertThat(settle(withdrawn("a", 2, 2))).isEmpty();
    assertThat(rejections()).isEmpty();
    assertThat(settle(withdrawn("a", 4, 4))).isEqualTo("-");
    assertThat(settle(withdrawn("a", 5, 5))).isEmpty();
    assertThat(settle(accepted("a", "three", 3, 3))).isEmpty();
    assertThat(settle(accepted("a", "six", 6, 6))).isEqualTo("six");
    assertThat(counts())
        .isEqualTo(Map.of("news.accepted", 3L, "news.superseded", 4L, "news.removed", 2L));
  }

  @Test
  void aRejectedVersionRemovesTheOlderOne() throws Exception {
    open(RejectedVersion.DELETE);
    settle(bad("a", "bad", 1, 1));
    assertThat(settle(accepted("a", "good", 2, 2))).isEqualTo("good");
    restart();
    assertThat(settle(bad("a", "worse", 3, 3))).isEqualTo("-");
    assertThat(settle(accepted("a", "good", 2, 2))).as("overtaken").isEmpty();
    assertThat(rejections()).extracting(Rejection::body).containsExactly("worse");
    assertThat(counts())
        .isEqualTo(
            Map.of("news.accepted", 1L, "news.rejected.test.bad", 2L, "news.superseded", 1L));
  }

  @Test
  void orKeepsItWhereAsked() throws Exception {
    open(RejectedVersion.KEEP);
    settle(accepted("a", "good", 1, 1));
    assertThat(settle(bad("a", "bad", 3, 3))).isEmpty();
    restart();
    assertThat(settle(accepted("a", "late", 2, 2))).as("older than what was rejected").isEmpty();
    assertThat(settle(withdrawn("a", 4, 4))).as("it was still clean").isEqualTo("-");
  }

  /** A run that began anew finds on the topic what the one before it had sent. */
  @Test
  void whatStateKnowsNothingOfIsRemovedOnce() throws Exception {
    open(RejectedVersion.DELETE);
    assertThat(settle(bad("a", "bad", 5, 5))).isEqualTo("-");
    assertThat(settle(withdrawn("b", 5, 5))).isEqualTo("-");
    restart();
    assertThat(settle(bad("a", "bad", 6, 6))).isEmpty();
    assertThat(settle(withdrawn("a", 7, 7))).isEmpty();
    assertThat(settle(bad("b", "bad", 6, 6))).isEmpty();
    at(TTL.plusMillis(1));
    assertThat(settle(bad("b", "bad", 7, 7))).as("forgotten").isEqualTo("-");
  }

  @Test
  void unlessOlderVersionsAreKeptThenAWithdrawalRemovesIt() throws Exception {
    open(RejectedVersion.KEEP);
    assertThat(settle(bad("a", "bad", 5, 5))).isEmpty();
    restart();
    assertThat(settle(withdrawn("a", 6, 6))).isEqualTo("-");
    assertThat(settle(withdrawn("b", 6, 6))).isEqualTo("-");
  }

  @Test
  void aRejectionTellsAllThatIsKnown() throws Exception {
    open(RejectedVersion.DELETE);
    PairChange change = TestPairs.formed("a", "q", "p", 7, 8);
    settle(new Judged(change, TestPairs.BAD, "news:b"));
    assertThat(rejections())
        .containsExactly(
            new Rejection(
                Rejection.Kind.PAIR, "news:a", "news", 7, TestPairs.BAD, "news:b", "q", "p"));
  }

  @Test
  void cleanPairsAreNeverForgottenOthersAre() throws Exception {
    open(RejectedVersion.DELETE);
    settle(accepted("clean", "good", 2, 2));
    settle(bad("bad", "bad", 2, 2));
    at(TTL.minusMillis(1));
    assertThat(settle(accepted("bad", "older", 1, 1))).isEmpty();
    at(TTL.plusMillis(1));
    restart();
    assertThat(settle(accepted("bad", "older", 1, 1))).as("forgotten").isEqualTo("older");
    at(TTL.multipliedBy(100));
    assertThat(settle(accepted("clean", "older", 1, 1))).isEmpty();
    assertThat(settle(withdrawn("clean", 3, 3))).isEqualTo("-");
  }

  /** Whatever the order of arrival, what is clean in the end is what the newest version says. */
  @Test
  void anyOrderEndsAtTheNewestVersion() throws Exception {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    open(RejectedVersion.DELETE);
    // What an earlier run, of which state knows nothing, left on the topic.
    Map<String, String> clean = new HashMap<>();
    for (int i = 0; i < 40; i += 2) {
      clean.put("news:p" + i, "left from before");
    }
    Map<String, Judged> newest = new HashMap<>();
    for (int i = 0; i < 3000; i++) {
      String name = "p" + random.nextInt(40);
      int version = random.nextInt(1000);
      Judged judged =
          switch (random.nextInt(3)) {
            case 0 -> withdrawn(name, version, i);
            case 1 -> bad(name, "bad " + i, version, i);
            default -> accepted(name, "good " + i, version, i);
          };
      Judged known = newest.get(judged.id());
      if (known == null || known.change().version() <= version) {
        newest.put(judged.id(), judged);
      }
      String effect = settle(judged);
      if (effect.equals("-")) {
        clean.remove(judged.id());
      } else if (!effect.isEmpty()) {
        clean.put(judged.id(), effect);
      }
      if (random.nextInt(200) == 0) {
        restart();
      }
    }
    newest.forEach(
        (id, judged) ->
            assertThat(clean.get(id))
                .as("seed %d", seed)
                .isEqualTo(judged.isAccepted() ? judged.change().pair().passage() : null));
    assertThat(counts().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(3000);
  }

  /** In order, a pair is what its newest change that was not rejected says. */
  @Test
  void whereOlderVersionsAreKeptTheNewestThatPassedStays() throws Exception {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    open(RejectedVersion.KEEP);
    Map<String, String> clean = new HashMap<>();
    Map<String, String> expected = new HashMap<>();
    for (int i = 0; i < 40; i += 2) {
      clean.put("news:p" + i, "left from before");
    }
    expected.putAll(clean);
    for (int i = 0; i < 3000; i++) {
      String name = "p" + random.nextInt(40);
      Judged judged =
          switch (random.nextInt(3)) {
            case 0 -> withdrawn(name, i, i);
            case 1 -> bad(name, "bad " + i, i, i);
            default -> accepted(name, "good " + i, i, i);
          };
      if (judged.change().isWithdrawal()) {
        expected.remove(judged.id());
      } else if (judged.isAccepted()) {
        expected.put(judged.id(), judged.change().pair().passage());
      }
      String effect = settle(judged);
      if (effect.equals("-")) {
        clean.remove(judged.id());
      } else if (!effect.isEmpty()) {
        clean.put(judged.id(), effect);
      }
      assertThat(clean).as("seed %d", seed).isEqualTo(expected);
      if (random.nextInt(200) == 0) {
        restart();
      }
    }
  }
}
