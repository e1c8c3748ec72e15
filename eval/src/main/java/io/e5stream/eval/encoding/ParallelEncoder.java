package io.e5stream.eval.encoding;

import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.eval.measure.EvalProgress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Encodes many texts with as many callers as there are workers. */
public final class ParallelEncoder {

  private static final int TEXTS_PER_CALL = 32;

  private final TextEncoder encoder;
  private final Workers workers;

  public ParallelEncoder(TextEncoder encoder, Workers workers) {
    this.encoder = encoder;
    this.workers = workers;
  }

  /**
   * Encodes the texts; those of about equal length share a call, which leaves little padding.
   *
   * @return {@code [texts, dim]}, in the order of the texts
   */
  public float[][] encode(Role role, List<String> texts, EvalProgress progress) {
    List<Integer> byLength =
        IntStream.range(0, texts.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> texts.get(i).length()))
            .toList();
    List<List<Integer>> calls = new ArrayList<>();
    for (int from = 0; from < byLength.size(); from += TEXTS_PER_CALL) {
      calls.add(byLength.subList(from, Math.min(byLength.size(), from + TEXTS_PER_CALL)));
    }
    // Short and long calls mixed: progress is even, so the remaining time can be estimated.
    Collections.shuffle(calls, new Random(1));

    float[][] vectors = new float[texts.size()][];
    workers.forEach(
        calls,
        call -> {
          float[][] encoded = encoder.encode(role, call.stream().map(texts::get).toList());
          for (int i = 0; i < encoded.length; i++) {
            vectors[call.get(i)] = encoded[i];
          }
          progress.advance(call.size());
        });
    return vectors;
  }
}
