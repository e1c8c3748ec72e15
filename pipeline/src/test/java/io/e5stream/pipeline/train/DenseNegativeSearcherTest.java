package io.e5stream.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.training.mine.FoundPassage;
import io.e5stream.training.mine.NegativeSearcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DenseNegativeSearcherTest {

  /** The vector of a text is drawn by its hash; queries' are other ones than passages'. */
  private static final class HashEncoder implements TextEncoder {

    private boolean closed;

    static float[] vector(Role role, String text) {
      Random random = new Random(31L * text.hashCode() + role.name().hashCode());
      float[] vector = new float[5];
      for (int d = 0; d < vector.length; d++) {
        vector[d] = random.nextFloat();
      }
      return vector;
    }

    @Override
    public float[][] encode(Role role, List<String> texts) {
      return texts.stream().map(text -> vector(role, text)).toArray(float[][]::new);
    }

    @Override
    public int dimension() {
      return 5;
    }

    @Override
    public String model() {
      return "hash-1";
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  @Test
  void findsWhatAllProductsSay() {
    List<String> passages = IntStream.range(0, 700).mapToObj(i -> "passage " + i).toList();
    List<String> queries = List.of("one", "two", "three");
    HashEncoder encoder = new HashEncoder();
    try (NegativeSearcher searcher =
        new DenseNegativeSearcher(encoder, passages, EvalProgress.NONE)) {
      List<List<FoundPassage>> found = searcher.search(queries, 20);
      assertThat(found).hasSize(3);
      for (int q = 0; q < 3; q++) {
        assertThat(found.get(q))
            .extracting(FoundPassage::place)
            .isEqualTo(best(queries.get(q), passages));
      }
      assertThat(searcher.name()).isEqualTo("hash-1");
    }
    assertThat(encoder.closed).isTrue();
  }

  private static List<Integer> best(String query, List<String> passages) {
    float[] q = HashEncoder.vector(Role.QUERY, query);
    List<double[]> scored = new ArrayList<>();
    for (int place = 0; place < passages.size(); place++) {
      float[] p = HashEncoder.vector(Role.PASSAGE, passages.get(place));
      double product = 0;
      for (int d = 0; d < q.length; d++) {
        product += q[d] * p[d];
      }
      scored.add(new double[] {place, product});
    }
    scored.sort(Comparator.comparingDouble(s -> -s[1]));
    return scored.stream().limit(20).map(s -> (int) s[0]).toList();
  }
}
