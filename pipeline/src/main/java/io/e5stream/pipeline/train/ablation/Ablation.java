package io.e5stream.pipeline.train.ablation;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.Encoder;
import io.e5stream.embed.encoder.EncoderOptions;
import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.eval.dataset.RetrievalDataset;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.measure.Prefixes;
import io.e5stream.eval.retrieval.ExactRetriever;
import io.e5stream.eval.retrieval.RetrievalEvaluation;
import io.e5stream.training.pair.PairList;
import io.e5stream.training.run.MetricsFile;
import io.e5stream.training.run.RunDirectory;
import io.e5stream.training.run.TrainingProgress;
import io.e5stream.training.run.TrainingRun;
import io.e5stream.training.settings.TrainSettings;
import io.e5stream.training.settings.TrainingOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;

/**
 * Trains and measures models, one for each seed. Runs are kept in a directory: what was interrupted
 * goes on.
 *
 * @param from lends the tokenizer, and the weights where the options say so
 * @param heldOut what is measured on
 * @param seeds how many, from 1
 * @param directory of the runs
 */
public record Ablation(
    Bundle from, RetrievalDataset heldOut, int seeds, Path directory, TrainingProgress progress) {

  private static final String METRIC = "ndcg@10";

  /**
   * Trains with every seed.
   *
   * @param label tells this way to train from the others; part of a file name
   */
  public AblationRun run(String label, PairList pairs, Configuration options) throws IOException {
    List<Double> values = new ArrayList<>();
    Map<String, Double> perQuery = new LinkedHashMap<>();
    int steps = 0;
    for (int seed = 1; seed <= seeds; seed++) {
      Path run = directory.resolve(label + "-seed-" + seed);
      Map<String, Double> measured = measure(trained(run, pairs, options, seed));
      steps = MetricsFile.read(run.resolve(RunDirectory.METRICS)).size();
      values.add(measured.values().stream().mapToDouble(x -> x).average().orElseThrow());
      measured.forEach((query, value) -> perQuery.merge(query, value / seeds, Double::sum));
    }
    return new AblationRun(
        label,
        pairs.pairs().size(),
        options.get(TrainingOptions.BATCH_SIZE),
        steps,
        values,
        perQuery);
  }

  /** Trains one model, unless that was done before; what is there of another run is refused. */
  public Bundle trained(Path run, PairList pairs, Configuration options, long seed)
      throws IOException {
    Configuration seeded = new Configuration(options);
    seeded.set(TrainingOptions.SEED, seed);
    TrainingRun training = new TrainingRun(from, pairs, new TrainSettings(seeded), run, "ablation");
    Optional<Bundle> finished = training.finished();
    if (finished.isPresent()) {
      return finished.get();
    }
    return training
        .run((data, shape, resumed) -> {}, new Labelled(run.getFileName().toString(), progress))
        .bundle();
  }

  /** Says which run is training. */
  private record Labelled(String label, TrainingProgress progress) implements TrainingProgress {

    @Override
    public void stage(String name, long total) {
      if (name.equals("training")) {
        progress.stage(label, total);
      }
    }

    @Override
    public void advance(long steps) {
      progress.advance(steps);
    }

    @Override
    public void say(String state) {
      progress.say(state);
    }
  }

  private Map<String, Double> measure(Bundle bundle) {
    try (TextEncoder encoder = Encoder.open(bundle, EncoderOptions.DEFAULTS)) {
      return RetrievalEvaluation.run(
              heldOut, new ExactRetriever(encoder), Prefixes.BUNDLE, EvalProgress.NONE)
          .perQuery()
          .get(METRIC);
    }
  }
}
