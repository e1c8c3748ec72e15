package io.e5stream.eval.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.encoder.Role;
import io.e5stream.eval.measure.EvalProgress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelEncoderTest {

  @Test
  void givesEachTextItsOwnVectorAndNeighboursInLengthOneCall() {
    List<String> texts =
        new ArrayList<>(IntStream.range(0, 100).mapToObj(i -> "x".repeat(i + 1)).toList());
    Collections.shuffle(texts, new Random(5));
    HashEncoder encoder = new HashEncoder();
    try (Workers workers = new Workers(1)) {
      float[][] vectors =
          new ParallelEncoder(encoder, workers).encode(Role.QUERY, texts, EvalProgress.NONE);
      for (int i = 0; i < texts.size(); i++) {
        assertThat(vectors[i]).isEqualTo(HashEncoder.vector(texts.get(i)));
      }
    }
    assertThat(encoder.callSizes).containsExactlyInAnyOrder(32, 32, 32, 4);
    int from = 0;
    for (int size : encoder.callSizes) {
      List<Integer> lengths =
          encoder.asked.subList(from, from + size).stream().map(String::length).toList();
      assertThat(Collections.max(lengths) - Collections.min(lengths)).isEqualTo(size - 1);
      from += size;
    }
  }
}
