package io.e5stream.pipeline.cli;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.BundleManifest;
import io.e5stream.embed.encoder.Device;
import io.e5stream.embed.operator.EmbedOptions;
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

  private static final String PEER = "langchain4j";
  private static final String TUNED_PEER = "langchain4j_tuned";

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @CommandLine.Mixin private BenchFlags flags;

  @Option(
      names = "--bundle",
      paramLabel = "LOCATION",
      description =
          "A further model bundle to measure, such as another precision of the built-in one; can be"
              + " given several times.")
  private List<String> locations = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    flags.check();
    Configuration options = flags.loader().load();
    Map<String, Bundle> bundles = bundles();
    String firstName = bundles.keySet().iterator().next();
    Bundle first = bundles.get(firstName);
    BenchOutput output = new BenchOutput("encode", flags, spec.commandLine().getOut());
    RawTexts raw = flags.texts();
    TextMix mix = TextMix.of(raw, first, flags.seed());
    ModelShape shape = ModelShape.ofE5(first.manifest().dimension()).orElse(null);
    Map<String, Object> setting = flags.setting(raw);
    setting.put(BenchBundle.SETTING, BenchBundle.byRow(bundles));
    output.describe(setting, mix);

    try (SideBySide bench = new SideBySide(mix, shape);
        TerminalProgress progress = new TerminalProgress()) {
      progress.stage("opening models", bundles.size() * 2L + 2);
      int batchTokens = EmbedOptions.encoding(options).batchTokens();
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
      bench.side(LangChain4jSide.tuned(mix, first, flags.threads()));
      progress.advance(1);
      bundles.forEach(
          (name, bundle) -> {
            boolean builtIn = name.equals(firstName);
            String ceiling = builtIn ? "ceiling" : "ceiling_" + name;
            bench.side(
                CeilingSide.open(
                    ceiling, bundle, mix, devices.get(name), batchTokens, flags.threads()));
            progress.advance(1);
            bench.ratio(Ratio.of(name, PEER)).ratio(Ratio.of(name, TUNED_PEER));
            bench.ratio(new Ratio((builtIn ? "encoder" : name) + "_vs_ceiling", name, ceiling));
          });
      MatMulSide products = MatMulSide.open(shape, mix, batchTokens, flags.threads());
      bench.side(products);
      SideBySide.Result result = bench.run(flags.repetitions(), progress);
      progress.close();
      setting.put("sides", result.descriptions());
      BenchOutput.describe(setting, products);
      output.finish(setting, result.rows(), result.ratios(), result.ratioSpread());
    }
    return CommandLine.ExitCode.OK;
  }

  /** The built-in bundle and those named, by the name of their row: the precision. */
  private Map<String, Bundle> bundles() {
    Map<String, Bundle> bundles = new LinkedHashMap<>();
    Bundle builtIn = Bundle.builtIn();
    bundles.put(builtIn.manifest().precision(), builtIn);
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

  private static boolean sameInput(BundleManifest one, BundleManifest other) {
    return one.files()
            .get(BundleManifest.TOKENIZER)
            .equals(other.files().get(BundleManifest.TOKENIZER))
        && one.maxTokens() == other.maxTokens()
        && one.dimension() == other.dimension();
  }
}
