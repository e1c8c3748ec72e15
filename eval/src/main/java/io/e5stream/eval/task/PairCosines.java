package io.e5stream.eval.task;

import io.e5stream.embed.encoder.Role;
import io.e5stream.eval.task.score.Cosine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The cosines of pairs of texts, both of which the model reads as queries. */
final class PairCosines {

  private PairCosines() {}

  /** Computes them: {@code [pairs]}. */
  static <T> double[] of(
      List<T> pairs, Function<T, String> text1, Function<T, String> text2, TaskRun run) {
    List<String> texts = new ArrayList<>();
    pairs.forEach(
        pair -> {
          texts.add(text1.apply(pair));
          texts.add(text2.apply(pair));
        });
    Map<String, float[]> vectors = run.encode(Role.QUERY, texts);
    return pairs.stream()
        .mapToDouble(
            pair -> Cosine.of(vectors.get(text1.apply(pair)), vectors.get(text2.apply(pair))))
        .toArray();
  }
}
