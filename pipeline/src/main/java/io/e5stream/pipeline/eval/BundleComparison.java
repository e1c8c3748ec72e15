package io.e5stream.pipeline.eval;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.EncoderOptions;
import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.eval.compare.ComparisonOptions;
import io.e5stream.eval.compare.ModelComparison;
import io.e5stream.eval.compare.PairedComparison;
import io.e5stream.eval.compare.PairedTest;
import io.e5stream.eval.dataset.RetrievalDataset;
import io.e5stream.eval.encoding.BundleEncoders;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.measure.Prefixes;
import io.e5stream.eval.retrieval.ExactRetriever;
import io.e5stream.eval.retrieval.RetrievalEvaluation;
import io.e5stream.eval.task.StsEvaluation;
import io.e5stream.eval.task.TaskModel;
import io.e5stream.eval.task.data.Examples;
import io.e5stream.eval.task.data.ScoredPair;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Measures two bundles on the same data and tests their difference.
 *
 * @param baseline measured first
 * @param candidate whose difference from the baseline is of interest
 * @param encoding how both are run
 * @param options of the test
 * @param cache where vectors are kept; empty for nowhere
 * @param progress hears of each stage
 * @param notes hears what there is to know about the cache
 */
public record BundleComparison(
    Bundle baseline,
    Bundle candidate,
    EncoderOptions encoding,
    ComparisonOptions options,
    Optional<Path> cache,
    EvalProgress progress,
    Consumer<String> notes) {

  /** Compares what exact retrieval finds with both. */
  public ModelComparison retrieval(RetrievalDataset dataset, List<String> metrics) {
    return compare(
        "%s, split %s".formatted(dataset.name(), dataset.split()),
        encoder ->
            RetrievalEvaluation.run(dataset, new ExactRetriever(encoder), Prefixes.BUNDLE, progress)
                .perQuery(),
        (one, other) -> new PairedTest(options).means(metrics, one, other));
  }

  /** Compares how far cosine and judged similarity go along: Spearman's correlation. */
  public ModelComparison similarity(Examples<ScoredPair> pairs) {
    return compare(
        pairs.name(),
        encoder ->
            StsEvaluation.run(pairs, new TaskModel(encoder, Prefixes.BUNDLE), progress).perItem(),
        (one, other) ->
            List.of(
                new PairedTest(options)
                    .spearman(
                        "spearman", one.get("gold"), one.get("cosine"), other.get("cosine"))));
  }

  /** Values by item, by name, of both models. */
  private interface Test {
    List<PairedComparison> of(
        Map<String, Map<String, Double>> one, Map<String, Map<String, Double>> other);
  }

  private ModelComparison compare(
      String dataset, Function<TextEncoder, Map<String, Map<String, Double>>> measure, Test test) {
    return ModelComparison.of(
        dataset,
        name(baseline, candidate),
        name(candidate, baseline),
        options.alpha(),
        test.of(measured(baseline, measure), measured(candidate, measure)));
  }

  private <T> T measured(Bundle bundle, Function<TextEncoder, T> measure) {
    try (TextEncoder encoder =
        new BundleEncoders(bundle, encoding, cache, notes).open(Prefixes.BUNDLE)) {
      return measure.apply(encoder);
    }
  }

  /** The id; where two bundles share theirs, what tells them apart as well. */
  private static String name(Bundle bundle, Bundle other) {
    return bundle.id().equals(other.id()) && !bundle.hash().equals(other.hash())
        ? "%s %s %s".formatted(bundle.id(), bundle.manifest().precision(), bundle.hash8())
        : bundle.id();
  }
}
