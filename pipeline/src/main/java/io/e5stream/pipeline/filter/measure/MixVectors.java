package io.e5stream.pipeline.filter.measure;

import io.e5stream.embed.encoder.Role;
import io.e5stream.eval.encoding.ParallelEncoder;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.ingest.TextPair;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The vectors of pairs. A text that occurs in many of them is embedded once in each role.
 *
 * @param queries vectors {@code [dim]} by text
 * @param passages likewise
 */
record MixVectors(Map<String, float[]> queries, Map<String, float[]> passages) {

  static MixVectors of(Collection<TextPair> pairs, ParallelEncoder encoder, EvalProgress progress) {
    Set<String> queries = texts(pairs, TextPair::query);
    Set<String> passages = texts(pairs, TextPair::passage);
    progress.stage("embedding", queries.size() + passages.size());
    return new MixVectors(
        embed(Role.QUERY, queries, encoder, progress),
        embed(Role.PASSAGE, passages, encoder, progress));
  }

  private static Set<String> texts(Collection<TextPair> pairs, Function<TextPair, String> side) {
    return pairs.stream().map(side).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Map<String, float[]> embed(
      Role role, Set<String> texts, ParallelEncoder encoder, EvalProgress progress) {
    List<String> ordered = List.copyOf(texts);
    float[][] vectors = encoder.encode(role, ordered, progress);
    Map<String, float[]> byText = new HashMap<>();
    for (int i = 0; i < vectors.length; i++) {
      byText.put(ordered.get(i), vectors[i]);
    }
    return byText;
  }

  float[] query(TextPair pair) {
    return queries.get(pair.query());
  }

  float[] passage(TextPair pair) {
    return passages.get(pair.passage());
  }
}
