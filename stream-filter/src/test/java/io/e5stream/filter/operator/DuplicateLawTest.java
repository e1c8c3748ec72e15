package io.e5stream.filter.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.filter.duplicate.DuplicateMode;
import io.e5stream.filter.options.DuplicateSettings;
import io.e5stream.filter.options.RejectedVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What holds whatever the order in which changes, probes and answers arrive. Texts are drawn from
 * few words, and one hash makes a band, so that most share buckets with several others.
 */
class DuplicateLawTest {

  private static final DuplicateSettings DENSE =
      new DuplicateSettings(DuplicateMode.NEAR, Duration.ofDays(30), 1, 4, 1);

  private static final Comparator<Judged> ORDER =
      Comparator.<Judged>comparingLong(j -> j.change().time()).thenComparing(Judged::id);

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @Test
  void ofAnySetThatSharesBucketsTheOldestStaysInAnyOrderOfArrival() throws Exception {
    System.out.println("seed " + seed);
    for (int round = 0; round < 20; round++) {
      List<Judged> pairs = pairs();
      Collections.shuffle(pairs, random);
      List<Judged> out = run(pairs, true, RejectedVersion.DELETE);

      assertThat(out).as("seed %d round %d", seed, round).hasSameSizeAs(pairs);
      Map<String, Judged> byId = pairs.stream().collect(Collectors.toMap(Judged::id, pair -> pair));
      for (List<Judged> component : components(pairs)) {
        String oldest = Collections.min(component, ORDER).id();
        assertThat(out)
            .as("seed %d round %d", seed, round)
            .anyMatch(judged -> judged.id().equals(oldest) && judged.isAccepted());
      }
      for (Judged judged : out) {
        if (!judged.isAccepted()) {
          Judged owner = byId.get(judged.duplicateOf());
          assertThat(ORDER.compare(owner, judged)).isNegative();
          assertThat(shared(owner, judged)).isTrue();
          assertThat(judged.rejected().value()).isBetween(1.0, 4.0);
        }
      }
    }
  }

  @Test
  void inTheOrderOfTimeExactlyTheFirstOfEachBucketStays() throws Exception {
    System.out.println("seed " + seed);
    for (int round = 0; round < 20; round++) {
      List<Judged> pairs = pairs();
      pairs.sort(ORDER);
      List<Judged> out = run(pairs, false, RejectedVersion.DELETE);

      for (int i = 0; i < pairs.size(); i++) {
        Judged pair = pairs.get(i);
        boolean sharesWithEarlier = pairs.subList(0, i).stream().anyMatch(p -> shared(p, pair));
        assertThat(out.get(i).isAccepted())
            .as("seed %d round %d pair %s", seed, round, pair)
            .isEqualTo(!sharesWithEarlier);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void changesOfOnePairStayInOrderAndNoTwoPairsRejectEachOther(RejectedVersion mode)
      throws Exception {
    System.out.println("seed " + seed);
    for (int round = 0; round < 20; round++) {
      List<Judged> history = history(true);
      Map<String, Long> firstTimes = new HashMap<>();
      for (Judged judged : history) {
        if (judged.isAccepted()) {
          firstTimes.putIfAbsent(judged.id(), judged.change().time());
        }
      }
      List<Judged> out = run(history, true, mode);

      assertThat(versions(out)).as("seed %d", seed).isEqualTo(versions(history));
      for (Judged judged : out) {
        if (!judged.duplicateOf().isEmpty()) {
          assertThat(judged.duplicateOf()).isNotEqualTo(judged.id());
          assertThat(place(firstTimes, judged.duplicateOf()))
              .as("seed %d round %d", seed, round)
              .isLessThan(place(firstTimes, judged.id()));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneAfterAnotherTheyEndAsOneThreadHasThem(RejectedVersion mode) throws Exception {
    System.out.println("seed " + seed);
    for (int round = 0; round < 20; round++) {
      List<Judged> history = history(false);
      SequentialPairs model = new SequentialPairs(DENSE, mode);
      history.forEach(model::add);
      Map<String, String> clean = new HashMap<>();
      for (Judged judged : run(history, false, mode)) {
        if (judged.isAccepted()) {
          clean.put(judged.id(), judged.change().pair().passage());
        } else if (judged.change().isWithdrawal() || mode == RejectedVersion.DELETE) {
          clean.remove(judged.id());
        }
      }
      assertThat(clean).as("seed %d round %d", seed, round).isEqualTo(model.clean());
    }
  }

  private static String place(Map<String, Long> times, String id) {
    return "%09d %s".formatted(times.get(id), id);
  }

  private static Map<String, List<Long>> versions(List<Judged> changes) {
    return changes.stream()
        .collect(
            Collectors.groupingBy(
                Judged::id, Collectors.mapping(j -> j.change().version(), Collectors.toList())));
  }

  private List<Judged> pairs() {
    List<Judged> pairs = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      pairs.add(
          TestPairs.accepted(
              "p" + i, TestPairs.words(random, 3, 25), random.nextInt(9), random.nextInt(6)));
    }
    return pairs;
  }

  /**
   * Versions of few pairs: new texts, rejections, withdrawals, on request one overtaken at times.
   */
  private List<Judged> history(boolean overtaken) {
    List<Judged> history = new ArrayList<>();
    for (int version = 1; version <= 40; version++) {
      String name = "p" + random.nextInt(6);
      String text = TestPairs.words(random, 3, 15);
      int at = overtaken && random.nextInt(20) == 0 ? version / 2 : version;
      history.add(
          switch (random.nextInt(6)) {
            case 0 -> TestPairs.withdrawn(name, at, at);
            case 1 -> TestPairs.bad(name, text, at, at);
            default -> TestPairs.accepted(name, text, at, at);
          });
    }
    return history;
  }

  /** Through the network, restarting it now and then; drained after each change or at the end. */
  private List<Judged> run(List<Judged> changes, boolean disorder, RejectedVersion mode)
      throws Exception {
    try (DuplicateNetwork network = new DuplicateNetwork(DENSE, mode)) {
      for (Judged change : changes) {
        network.send(change);
        for (int i = disorder ? random.nextInt(8) : Integer.MAX_VALUE; i > 0; i--) {
          if (!network.step(random)) {
            break;
          }
        }
        if (random.nextInt(10) == 0) {
          network.restart();
        }
      }
      network.drain(random);
      assertThat(network.waiting()).as("nothing waits when nothing is under way").isZero();
      return network.take();
    }
  }

  private static boolean shared(Judged one, Judged other) {
    long[] buckets = buckets(one);
    return Arrays.stream(buckets(other))
        .anyMatch(b -> Arrays.stream(buckets).anyMatch(a -> a == b));
  }

  private static long[] buckets(Judged judged) {
    return new Buckets(DENSE).of(new DuplicablePair(), judged);
  }

  private static List<List<Judged>> components(List<Judged> pairs) {
    List<List<Judged>> components = new ArrayList<>();
    for (Judged pair : pairs) {
      List<List<Judged>> touched =
          components.stream().filter(c -> c.stream().anyMatch(p -> shared(p, pair))).toList();
      List<Judged> merged = new ArrayList<>(List.of(pair));
      touched.forEach(merged::addAll);
      components.removeAll(touched);
      components.add(merged);
    }
    return components;
  }
}
