package io.e5stream.eval.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.e5stream.eval.measure.EvalProgress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SearchBenchTest {

  private static final List<String> QUERIES = List.of("a", "b");
  private static final List<Set<String>> EXACT = List.of(Set.of("1", "2"), Set.of("3", "4"));

  /**
   * Finds all for "a" and half for "b"; takes 3 ms of which 1 ms embeds, whatever the clock says.
   */
  private static QueryTarget.Answer answer(String query) {
    List<String> found = query.equals("a") ? List.of("2", "1") : List.of("3", "9");
    return new QueryTarget.Answer(found, 1_000_000, 3_000_000);
  }

  @Test
  void countsLatenciesRecallAndRate() {
    List<BenchRow> rows =
        new SearchBench((query, k) -> answer(query), QUERIES, EXACT)
            .run(List.of(1, 2), 3, EvalProgress.NONE);

    assertThat(rows).extracting(BenchRow::name).containsExactly("clients-1", "clients-2");
    assertThat(rows)
        .allSatisfy(
            row -> {
              assertThat(row.recall()).isCloseTo(0.75, within(1e-9)); // (1 + 1/2) / 2
              assertThat(row.p50Ms()).isEqualTo(3);
              assertThat(row.embed()).isEqualTo(new Percentiles(1, 1, 1));
              assertThat(row.store()).isEqualTo(new Percentiles(2, 2, 2));
              assertThat(row.textsPerSecond()).isEqualTo(row.median()).isPositive();
            });
  }

  @Test
  void asManyClientsAskAtOnceAsTheLoadSays() {
    // Nobody passes the barrier alone: with fewer than two clients at once it would time out.
    CyclicBarrier two = new CyclicBarrier(2);
    AtomicInteger asked = new AtomicInteger();
    QueryTarget target =
        (query, k) -> {
          asked.incrementAndGet();
          try {
            two.await(30, TimeUnit.SECONDS);
          } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
          }
          return answer(query);
        };
    List<String> queries = List.of("a", "b", "a", "b", "a", "b", "a", "b");
    List<Set<String>> exact =
        queries.stream().map(query -> EXACT.get(query.equals("a") ? 0 : 1)).toList();
    new SearchBench(target, queries, exact).run(List.of(2), 1, EvalProgress.NONE);
    assertThat(asked).hasValue(10); // a quarter of the eight to warm up, then all
  }

  @Test
  void needsAnExactResultForEachQuery() {
    assertThatThrownBy(() -> new SearchBench((query, k) -> answer(query), QUERIES, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
