package io.e5stream.training.run;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.BundleException;
import io.e5stream.embed.encoder.BundleManifest;
import io.e5stream.embed.export.EncoderWeights;
import io.e5stream.embed.export.OnnxWeights;
import io.e5stream.embed.export.TrainedExport;
import io.e5stream.training.encoder.EncoderShape;
import io.e5stream.training.encoder.RandomWeights;
import io.e5stream.training.pair.PairSource;
import io.e5stream.training.pair.TrainingPair;
import io.e5stream.training.settings.InitialWeights;
import io.e5stream.training.settings.TrainSettings;
import io.e5stream.training.settings.TrainingOptions;
import io.e5stream.training.tensor.Torch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * From pairs to a bundle: reads, trains, writes, and makes sure that what is written has the
 * vectors that were trained.
 *
 * @param from the bundle to begin with, in fp32
 * @param pairs what to train on
 * @param settings how
 * @param directory the run's; where the run was interrupted, it goes on
 * @param name of the new bundle
 */
public record TrainingRun(
    Bundle from, PairSource pairs, TrainSettings settings, Path directory, String name) {

  /** Texts on which the new bundle is compared with what was trained. */
  private static final int COMPARED = 32;

  /**
   * What came of a run.
   *
   * @param bundle the new one
   * @param data what it was trained on
   * @param shape of the model
   * @param steps all of them, with those of interrupted processes
   * @param agreement least cosine of the bundle's vectors and those that were trained
   * @param directory the run's
   */
  public record Result(
      Bundle bundle,
      TrainingData data,
      EncoderShape shape,
      List<StepRecord> steps,
      double agreement,
      Path directory) {}

  /** Hears what a run is about to do, once it is known. */
  public interface Start {
    /** The run begins, or goes on. */
    void starting(TrainingData data, EncoderShape shape, boolean resumed);
  }

  /**
   * Runs to the end.
   *
   * @throws IllegalArgumentException when pairs, settings and directory do not fit
   * @throws DivergedException when the loss is no number or grows without end
   * @throws TrainingMemoryException when memory runs out
   */
  public Result run(Start start, TrainingProgress progress) throws IOException {
    return run(start, ModelEvaluation.NONE, progress);
  }

  /** As {@link #run(Start, TrainingProgress)}; the new model is measured before it appears. */
  public Result run(Start start, ModelEvaluation evaluation, TrainingProgress progress)
      throws IOException {
    progress.stage("reading pairs", 1);
    TrainingData data = data();
    if (data.pairs().isEmpty()) {
      throw new IllegalArgumentException(
          "%s has no pair to train on: %d read, skipped %s"
              .formatted(data.source(), data.read(), data.skipped()));
    }
    BatchPlan unused = Trainer.plan(data, settings); // else a run would be there that cannot be
    EncoderWeights initial = initial(from, settings);
    Map<String, String> identity = identity(data);
    try (RunDirectory run = RunDirectory.open(directory, identity)) {
      KeptPairs.keep(directory, data.pairs());
      start.starting(data, EncoderShape.of(initial), run.isResumed());
      EncoderWeights trained = new Trainer(from, data, settings, run, progress).train(initial);
      progress.stage("writing the bundle", 1);
      double[] agreement = new double[1];
      Bundle bundle =
          TrainedExport.write(
              trained,
              from,
              manifest(trained, identity),
              run.bundle(),
              made -> {
                agreement[0] = agreement(trained, made, data);
                progress.advance(1);
                Map<String, Double> results = new TreeMap<>(evaluation.of(made));
                results.put("training/agreement", agreement[0]);
                return results;
              });
      return new Result(
          bundle,
          data,
          EncoderShape.of(trained),
          MetricsFile.read(run.metrics()),
          agreement[0],
          directory);
    }
  }

  /**
   * The bundle this run made, if it is finished.
   *
   * @throws IllegalArgumentException when the directory holds another run
   */
  public Optional<Bundle> finished() throws IOException {
    if (!Files.exists(directory.resolve(RunDirectory.BUNDLE))
        || !RunDirectory.isFinished(directory, identity(data()))) {
      return Optional.empty();
    }
    return Optional.of(Bundle.load(directory.resolve(RunDirectory.BUNDLE).toString()));
  }

  /** Whether a directory has a run's pairs already, so that it goes on with these. */
  public static boolean hasPairs(Path directory) {
    return Files.exists(RunDirectory.pairs(directory));
  }

  private TrainingData data() throws IOException {
    return TrainingData.read(KeptPairs.orElse(directory, pairs), settings);
  }

  /** The weights that a run begins with. */
  public static EncoderWeights initial(Bundle from, TrainSettings settings) {
    EncoderWeights given = OnnxWeights.read(from.model());
    if (settings.get(TrainingOptions.INITIAL) == InitialWeights.BUNDLE) {
      return given;
    }
    EncoderShape shape =
        new EncoderShape(
            given.words().rows(),
            given.positions().rows(),
            settings.get(TrainingOptions.HIDDEN),
            settings.get(TrainingOptions.LAYERS),
            settings.get(TrainingOptions.HEADS),
            settings.get(TrainingOptions.INTERMEDIATE),
            given.epsilon());
    return RandomWeights.of(shape, settings.get(TrainingOptions.SEED));
  }

  private Map<String, String> identity(TrainingData data) {
    Map<String, String> identity = new TreeMap<>(settings.described());
    identity.put("source", data.source());
    identity.put("cores", Integer.toString(Torch.threads())); // sums are added in another order
    identity.put("pairs", "%d of sha256 %s".formatted(data.pairs().size(), data.hash()));
    identity.put("from", "%s of hash %s".formatted(from.id(), from.hash()));
    identity.put("name", name);
    return identity;
  }

  /** The version is a name for what went in: the same run has the same. */
  private BundleManifest manifest(EncoderWeights trained, Map<String, String> identity) {
    String hash =
        UUID.nameUUIDFromBytes(identity.toString().getBytes(StandardCharsets.UTF_8))
            .toString()
            .substring(0, 8);
    String version = from.manifest().version() + "-" + hash;
    return from.manifest().trained(name, version, trained.hidden(), hash);
  }

  private static double agreement(EncoderWeights trained, Bundle made, TrainingData data) {
    List<String> texts = data.pairs().stream().limit(COMPARED).map(TrainingPair::passage).toList();
    double least = EncoderAgreement.least(trained, made, texts);
    if (least < EncoderAgreement.BOUND) {
      throw new BundleException(
          "the bundle's vectors are not those that were trained: least cosine %.6f, expected %s"
              .formatted(least, EncoderAgreement.BOUND));
    }
    return least;
  }
}
