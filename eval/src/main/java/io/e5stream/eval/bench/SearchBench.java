package io.e5stream.eval.bench;

import io.e5stream.eval.encoding.Workers;
import io.e5stream.eval.measure.EvalProgress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Asks an index under growing load, closed loop: each client asks its next query when it has the
 * answer to the one before. Loads take turns, so that noise hits all of them alike.
 */
public final class SearchBench {

  /** Documents asked for. */
  public static final int K = 10;

  private static final int WARM_UP = 4;

  private final QueryTarget target;
  private final List<String> queries;
  private final List<Set<String>> exact;

  /**
   * A bench on an index.
   *
   * @param queries what the clients share out among themselves
   * @param exact for each query the ids of its {@value #K} truly nearest documents
   */
  public SearchBench(QueryTarget target, List<String> queries, List<Set<String>> exact) {
    if (queries.isEmpty() || queries.size() != exact.size()) {
      throw new IllegalArgumentException(
          queries.size() + " queries, " + exact.size() + " exact results");
    }
    this.target = target;
    this.queries = queries;
    this.exact = exact;
  }

  /** All answers to all queries by some clients, and how long they took together. */
  private record Pass(QueryTarget.Answer[] answers, long nanos) {}

  /**
   * Measures.
   *
   * @param clients how many clients each load has
   * @param rounds how often each load asks all queries
   * @return a row a load, named {@code clients-N}
   */
  public List<BenchRow> run(List<Integer> clients, int rounds, EvalProgress progress) {
    progress.stage("warming up", clients.size());
    for (int count : clients) {
      ask(count, Math.max(1, queries.size() / WARM_UP), EvalProgress.NONE);
      progress.advance(1);
    }
    progress.stage(rounds + " rounds, queries", (long) rounds * clients.size() * queries.size());
    List<List<Pass>> passes =
        clients.stream().map(c -> (List<Pass>) new ArrayList<Pass>()).toList();
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < clients.size(); i++) {
        passes.get(i).add(ask(clients.get(i), queries.size(), progress));
      }
    }
    return IntStream.range(0, clients.size())
        .mapToObj(i -> row("clients-" + clients.get(i), passes.get(i)))
        .toList();
  }

  private Pass ask(int clients, int count, EvalProgress progress) {
    QueryTarget.Answer[] answers = new QueryTarget.Answer[count];
    try (Workers workers = new Workers(clients)) {
      long start = System.nanoTime();
      workers.forEach(
          IntStream.range(0, count).boxed().toList(),
          q -> {
            answers[q] = target.search(queries.get(q), K);
            progress.advance(1);
          });
      return new Pass(answers, System.nanoTime() - start);
    }
  }

  private BenchRow row(String name, List<Pass> passes) {
    Spread rate =
        Spread.of(passes.stream().mapToDouble(p -> p.answers().length * 1e9 / p.nanos()).toArray());
    return BenchRow.ofSearches(
        name,
        rate,
        percentiles(passes, QueryTarget.Answer::totalNanos),
        percentiles(passes, QueryTarget.Answer::embedNanos),
        percentiles(passes, QueryTarget.Answer::storeNanos),
        recall(passes));
  }

  private static Percentiles percentiles(
      List<Pass> passes, ToLongFunction<QueryTarget.Answer> time) {
    return Percentiles.of(
        passes.stream().flatMap(p -> Arrays.stream(p.answers())).mapToLong(time).toArray());
  }

  private double recall(List<Pass> passes) {
    double sum = 0;
    long count = 0;
    for (Pass pass : passes) {
      for (int q = 0; q < pass.answers().length; q++) {
        Set<String> expected = exact.get(q);
        long found = pass.answers()[q].documents().stream().filter(expected::contains).count();
        sum += (double) found / expected.size();
        count++;
      }
    }
    return sum / count;
  }
}
