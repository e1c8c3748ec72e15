package io.e5stream.pipeline.cli;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.EncoderOptions;
import io.e5stream.embed.export.BundleExport;
import io.e5stream.embed.export.EncoderWeights;
import io.e5stream.embed.export.ExportException;
import io.e5stream.embed.export.ExportProgress;
import io.e5stream.embed.export.Precision;
import io.e5stream.embed.export.SafetensorsWeights;
import io.e5stream.embed.export.VectorAgreement;
import io.e5stream.embed.operator.EmbedOptions;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What is exported. */
final class ExportSource {

  /** Below it, the weights given are those of another model than the bundle's. */
  private static final double SAME_MODEL = 0.95;

  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.CommandSpec spec;

  @CommandLine.Mixin private ConfigOptions config;
  @CommandLine.Mixin private DeviceFlag device;

  @Option(
      names = "--bundle",
      paramLabel = "LOCATION",
      description = "The source: a bundle's directory (default: the built-in E5-small-v2).")
  private String location;

  @Option(
      names = "--weights",
      paramLabel = "DIR",
      description =
          "Take the weights from model.safetensors and config.json there; the rest is that of"
              + " --bundle, whose model it has to be.")
  private Path weights;

  /** Loads the bundle; refuses one that nothing can be exported from. */
  Bundle bundle() {
    Bundle source =
        Bundle.load(
            config
                .loader()
                .flag("--bundle", EmbedOptions.BUNDLE, location)
                .load()
                .get(EmbedOptions.BUNDLE));
    String has = source.manifest().precision();
    if (!has.equals(Precision.FP32.label())) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "--bundle %s is in %s; an export starts from fp32: give the bundle it was made from"
              .formatted(source.directory(), has));
    }
    return source;
  }

  /** How models are run when their quality is measured. */
  EncoderOptions encoding() {
    return EmbedOptions.encoding(device.addTo(config.loader()).load());
  }

  /**
   * Exports.
   *
   * @param target where the new bundle comes to lie; must not exist
   * @throws ExportException when the weights are not the bundle's
   */
  Bundle export(BundleExport export, Path target, ExportProgress progress) {
    if (weights == null) {
      return export.run(target, progress);
    }
    progress.stage("reading weights", 1);
    EncoderWeights read = SafetensorsWeights.read(weights);
    progress.advance(1);
    Bundle source = export.source();
    if (read.hidden() != source.manifest().dimension()) {
      throw otherModel("vectors of %d dimensions".formatted(read.hidden()), source);
    }
    Bundle made = export.write(read, target, progress);
    double cosine = made.manifest().evaluation().get(VectorAgreement.MEAN);
    if (cosine < SAME_MODEL) {
      throw otherModel("mean cosine %.3f".formatted(cosine), source);
    }
    return made;
  }

  /** The bundle would claim the embedding space of a model that it is not. */
  private ExportException otherModel(String sign, Bundle source) {
    return new ExportException(
        "--weights %s are of another model than %s: %s; give --bundle the model's own bundle"
            .formatted(weights, source.id(), sign));
  }
}
