package io.e5stream.embed.export;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.BundleManifest;
import io.e5stream.embed.encoder.BundleWriter;
import io.e5stream.embed.encoder.Tokenizer;
import io.e5stream.embed.encoder.Tokens;
import io.e5stream.embed.export.onnx.ModelProto;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Exports a bundle's model to a graph of ours, in a precision: a new bundle of the same embedding
 * space.
 *
 * @param source a bundle in fp32
 * @param precision of the new bundle
 * @param sample texts, prefixes included, that are like those to come. Some calibrate ranges, the
 *     others measure how far vectors are from the source's; this goes into the manifest
 */
public record BundleExport(Bundle source, Precision precision, List<String> sample) {

  /** One text in so many measures, the others calibrate. */
  private static final int MEASURING = 4;

  /** Less tells nothing of the ranges. */
  public static final int LEAST_TEXTS = 16;

  public BundleExport {
    sample = List.copyOf(sample);
    if (sample.size() < LEAST_TEXTS) {
      throw new IllegalArgumentException(
          "a sample of %d texts is too small: %d at least".formatted(sample.size(), LEAST_TEXTS));
    }
  }

  /**
   * Exports; takes seconds, for int8 up to a minute.
   *
   * @param target where the new bundle comes to lie; must not exist
   * @throws ExportException when the source's graph is not understood
   * @throws io.e5stream.embed.encoder.BundleException when the target exists or cannot be written
   */
  public Bundle run(Path target, ExportProgress progress) {
    progress.stage("reading weights", 1);
    EncoderWeights weights = OnnxWeights.read(source.model());
    progress.advance(1);
    return write(weights, target, progress);
  }

  /** As {@link #run}, with weights from elsewhere. */
  public Bundle write(EncoderWeights weights, Path target, ExportProgress progress) {
    BundleManifest manifest = source.manifest();
    Supplier<ModelProto> graph =
        () ->
            switch (precision) {
              case FP32 -> graph(weights, new FloatArithmetic(weights.heads()));
              case FP16 ->
                  EncoderGraph.halves(
                      weights,
                      new FloatArithmetic(weights.heads()),
                      manifest.pooling(),
                      manifest.normalise());
              case W8 -> graph(weights, rows(weights, progress));
              case INT8 -> graph(weights, int8(weights, progress));
            };
    return BundleWriter.write(
        source,
        target,
        () -> graph.get().toByteArray(),
        manifest.derived(precision.label()),
        made -> VectorAgreement.of(source, made, measuring(), progress).results());
  }

  private ModelProto graph(EncoderWeights weights, LayerArithmetic arithmetic) {
    BundleManifest manifest = source.manifest();
    return EncoderGraph.of(weights, arithmetic, manifest.pooling(), manifest.normalise());
  }

  private LayerArithmetic rows(EncoderWeights weights, ExportProgress progress) {
    Calibration calibration = calibration(weights, progress);
    progress.stage("quantising", RowArithmetic.steps(weights));
    return RowArithmetic.of(weights, calibration, () -> progress.advance(1));
  }

  private LayerArithmetic int8(EncoderWeights weights, ExportProgress progress) {
    Calibration calibration = calibration(weights, progress);
    progress.stage("quantising", StaticInt8Arithmetic.steps(weights));
    return StaticInt8Arithmetic.of(weights, calibration, () -> progress.advance(1));
  }

  private Calibration calibration(EncoderWeights weights, ExportProgress progress) {
    List<String> texts = calibrating();
    progress.stage("calibrating", texts.size());
    List<Tokens> tokens;
    try (Tokenizer tokenizer = Tokenizer.open(source)) {
      tokens =
          texts.stream()
              .map(text -> tokenizer.tokens(text, source.manifest().maxTokens()))
              .toList();
    }
    return Calibration.of(weights, tokens, () -> progress.advance(1));
  }

  private List<String> measuring() {
    return part(true);
  }

  private List<String> calibrating() {
    return part(false);
  }

  private List<String> part(boolean measures) {
    return IntStream.range(0, sample.size())
        .filter(i -> (i % MEASURING == 0) == measures)
        .mapToObj(sample::get)
        .toList();
  }
}
