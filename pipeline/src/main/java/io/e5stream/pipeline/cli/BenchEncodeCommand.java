package io.e5stream.pipeline.cli;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.BundleManifest;
import io.e5stream.embed.encoder.Device;
import io.e5stream.embed.export.Precision;
import io.e5stream.embed.operator.EmbedOptions;
import io.e5stream.embed.registry.ServedBundles;
import io.e5stream.embed.registry.ServedPrecision;
import io.e5stream.eval.bench.BenchBundle;
import io.e5stream.eval.bench.CeilingSide;
import io.e5stream.eval.bench.EncoderSide;
import io.e5stream.eval.bench.MatMulSide;
import io.e5stream.eval.bench.ModelShape;
import io.e5stream.eval.bench.Ratio;
import io.e5stream.eval.bench.RawTexts;
import io.e5stream.eval.bench.SideBySide;
import io.e5stream.eval.bench.TextMix;
import io.e5stream.pipeline.bench.LangChain4jSide;
import io.e5stream.pipeline.eval.TerminalProgress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.apache.flink.configuration.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code e5-stream bench encode}: the encoder beside its peer and its ceiling. */
@Command(
    name = "encode",
    description =
        "Encodes the same texts with this encoder, with langchain4j's in-process E5-small-v2 and"
            + " with ONNX Runtime alone on perfectly packed batches, in turns.",
    mixinStandardHelpOptions = true)
final class BenchEncodeCommand implements Callable<Integer> {

  /** The row of the graph as PyTorch wrote it. */
  private static final String STOCK = "stock";

  /** The row of what the index job runs on a CPU; its ceiling is named so. */
  private static final String SERVED = Precision.W8.label();

  private static final String PEER = "langchain4j";
  private static final String TUNED_PEER = "langchain4j_tuned";

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @CommandLine.Mixin private BenchFlags flags;

  @Option(
      names = "--bundle",
      paramLabel = "LOCATION",
      description =
          "A further model bundle of the same tokenizer to measure; can be given several times.")
  private List<String> locations = new ArrayList<>();

  @Option(
      names = "--precision",
      paramLabel = "NAME[,NAME...]",
      split = ",",
      converter = PrecisionName.class,
      description =
          "Which precisions of the built-in model to measure, of fp32, fp16, w8 and int8 (default:"
              + " fp32, w8 and int8; on CUDA fp32 and fp16).")
  private List<Precision> precisions = new ArrayList<>();

  @Option(
      names = "--tuned",
      description = "Measure langchain4j's encoder on a session with one thread, too.")
  private boolean tuned;

  @Override
  public Integer call() throws Exception {
    flags.check();
    Configuration options = flags.loader().load();
    Bundle builtIn = Bundle.builtIn();
    Map<String, Bundle> bundles = bundles(builtIn, EmbedOptions.device(options));
    BenchOutput output = new BenchOutput("encode", flags, spec.commandLine().getOut());
    RawTexts raw = flags.texts();
    TextMix mix = TextMix.of(raw, builtIn, flags.seed());
    ModelShape shape = ModelShape.ofE5(builtIn.manifest().dimension()).orElse(null);
    Map<String, Object> setting = flags.setting(raw);
    setting.put(BenchBundle.SETTING, BenchBundle.byRow(bundles));
    output.describe(setting, mix);

    try (SideBySide bench = new SideBySide(mix, shape);
        TerminalProgress progress = new TerminalProgress()) {
      progress.stage("opening models", bundles.size() * 2L + (tuned ? 1 : 0));
      ToIntFunction<Bundle> batchTokens =
          bundle -> EmbedOptions.encoding(options, bundle).batchTokens();
      Map<String, Device> devices = new HashMap<>();
      bundles.forEach(
          (name, bundle) -> {
            EncoderSide encoder = flags.encoder(name, bundle, options, mix);
            devices.put(name, encoder.device());
            bench.side(encoder);
            progress.advance(1);
          });
      bench.side(LangChain4jSide.shipped(mix, flags.threads()));
      progress.advance(1);
      if (tuned) {
        bench.side(LangChain4jSide.tuned(mix, builtIn, flags.threads()));
        progress.advance(1);
      }
      bundles.forEach(
          (name, bundle) -> {
            bench.ratio(Ratio.of(name, PEER));
            if (tuned) {
              bench.ratio(Ratio.of(name, TUNED_PEER));
            }
            if (name.equals(STOCK)) {
              return;
            }
            boolean served = name.equals(SERVED);
            String ceiling = served ? "ceiling" : "ceiling_" + name;
            bench.side(
                CeilingSide.open(
                    ceiling,
                    bundle,
                    mix,
                    devices.get(name),
                    batchTokens.applyAsInt(bundle),
                    flags.threads()));
            progress.advance(1);
            bench.ratio(new Ratio((served ? "encoder" : name) + "_vs_ceiling", name, ceiling));
          });
      MatMulSide products =
          MatMulSide.open(shape, mix, batchTokens.applyAsInt(builtIn), flags.threads());
      bench.side(products);
      SideBySide.Result result = bench.run(flags.repetitions(), progress);
      progress.close();
      setting.put("sides", result.descriptions());
      BenchOutput.describe(setting, products);
      output.finish(setting, result.rows(), result.ratios(), result.ratioSpread());
    }
    return CommandLine.ExitCode.OK;
  }

  /** The built-in model's graph as it ships, its exports, and bundles named, by their rows. */
  private Map<String, Bundle> bundles(Bundle builtIn, Device device) {
    Map<String, Bundle> bundles = new LinkedHashMap<>();
    bundles.put(STOCK, builtIn);
    for (Precision precision : precisions(device)) {
      ServedPrecision export = ServedPrecision.of(precision);
      bundles.put(precision.label(), ServedBundles.ofUser().get(builtIn, export, device));
    }
    for (String location : locations) {
      Bundle bundle = Bundle.load(location);
      BundleManifest manifest = bundle.manifest();
      if (!sameInput(manifest, builtIn.manifest())) {
        throw flags.misuse(
            "%s reads texts differently from %s (tokenizer, limit or dimension): no comparison"
                .formatted(bundle.id(), builtIn.id()));
      }
      String name = manifest.precision();
      bundles.put(bundles.containsKey(name) ? name + "_" + bundle.hash8() : name, bundle);
    }
    return bundles;
  }

  private List<Precision> precisions(Device device) {
    if (!precisions.isEmpty()) {
      return precisions;
    }
    return device.kind() == Device.Kind.CPU
        ? List.of(Precision.FP32, Precision.W8, Precision.INT8)
        : List.of(Precision.FP32, Precision.FP16);
  }

  private static boolean sameInput(BundleManifest one, BundleManifest other) {
    return one.files()
            .get(BundleManifest.TOKENIZER)
            .equals(other.files().get(BundleManifest.TOKENIZER))
        && one.maxTokens() == other.maxTokens()
        && one.dimension() == other.dimension();
  }
}
