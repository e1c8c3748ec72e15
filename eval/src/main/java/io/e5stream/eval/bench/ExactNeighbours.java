package io.e5stream.eval.bench;

import io.e5stream.eval.encoding.Workers;
import io.e5stream.eval.measure.EvalProgress;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

/** The truly nearest documents of each query, by comparing all vectors. */
public final class ExactNeighbours {

  private ExactNeighbours() {}

  private record Scored(int document, float score) {}

  /**
   * Finds them.
   *
   * @param queries {@code [queries, dim]}
   * @param documents {@code [documents, dim]}
   * @return for each query the positions of its {@code k} documents of the largest dot products
   */
  public static List<Set<Integer>> of(
      float[][] queries, float[][] documents, int k, Workers workers, EvalProgress progress) {
    List<Set<Integer>> nearest =
        IntStream.range(0, queries.length)
            .mapToObj(q -> (Set<Integer>) new HashSet<Integer>())
            .toList();
    workers.forEach(
        IntStream.range(0, queries.length).boxed().toList(),
        q -> {
          nearest.get(q).addAll(nearest(queries[q], documents, k));
          progress.advance(1);
        });
    return nearest;
  }

  private static List<Integer> nearest(float[] query, float[][] documents, int k) {
    PriorityQueue<Scored> worstFirst =
        new PriorityQueue<>(Comparator.comparingDouble(Scored::score));
    for (int d = 0; d < documents.length; d++) {
      worstFirst.add(new Scored(d, dot(query, documents[d])));
      if (worstFirst.size() > k) {
        worstFirst.remove();
      }
    }
    return worstFirst.stream().map(Scored::document).toList();
  }

  private static float dot(float[] a, float[] b) {
    float sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += a[d] * b[d];
    }
    return sum;
  }
}
