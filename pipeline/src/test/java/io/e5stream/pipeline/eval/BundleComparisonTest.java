package io.e5stream.pipeline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.EncoderOptions;
import io.e5stream.embed.encoder.PrefixPolicy;
import io.e5stream.eval.compare.ComparisonOptions;
import io.e5stream.eval.compare.ModelComparison;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.task.data.Examples;
import io.e5stream.eval.task.data.ScoredPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BundleComparisonTest {

  private static final Examples<ScoredPair> PAIRS =
      new Examples<>(
          "pairs",
          List.of(
              new ScoredPair("A dog runs.", "A dog is running.", 5),
              new ScoredPair("A man sings.", "Someone is singing.", 4),
              new ScoredPair("A cat sleeps.", "The bridge was closed in May.", 0)),
          List.of());

  private static ModelComparison compare(Bundle baseline, Bundle candidate) {
    List<String> notes = new ArrayList<>();
    ModelComparison result =
        new BundleComparison(
                baseline,
                candidate,
                EncoderOptions.DEFAULTS,
                ComparisonOptions.DEFAULTS.withResamples(200),
                Optional.empty(),
                EvalProgress.NONE,
                notes::add)
            .similarity(PAIRS);
    assertThat(notes).isEmpty();
    return result;
  }

  @Test
  void bundlesOfOneIdAreToldApart() {
    Bundle bundle = Bundle.builtIn();
    Bundle bare = bundle.withPrefixes(PrefixPolicy.NONE);
    ModelComparison result = compare(bundle, bare);

    assertThat(result.baseline()).isEqualTo("e5-small-v2-1 fp32 " + bundle.hash8());
    assertThat(result.candidate()).isEqualTo("e5-small-v2-1 fp32 " + bare.hash8());
    assertThat(result.results())
        .singleElement()
        .satisfies(
            metric -> {
              assertThat(metric.comparison().metric()).isEqualTo("spearman");
              assertThat(metric.comparison().items()).isEqualTo(3);
              assertThat(metric.comparison().baseline()).isGreaterThan(0);
            });
  }

  @Test
  void aBundleDoesNotDifferFromItself() {
    ModelComparison result = compare(Bundle.builtIn(), Bundle.builtIn());
    assertThat(result.candidate()).isEqualTo("e5-small-v2-1");
    assertThat(result.results().get(0).comparison().difference()).isZero();
  }
}
