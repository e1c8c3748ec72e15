package io.e5stream.pipeline.cli;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.operator.EmbedOptions;
import io.e5stream.embed.registry.ServedBundles;
import io.e5stream.eval.bench.CeilingSide;
import io.e5stream.eval.bench.EncoderSide;
import io.e5stream.eval.bench.MatMulSide;
import io.e5stream.eval.bench.ModelShape;
import io.e5stream.eval.bench.Ratio;
import io.e5stream.eval.bench.RawTexts;
import io.e5stream.eval.bench.SideBySide;
import io.e5stream.eval.bench.TextMix;
import io.e5stream.pipeline.bench.ChunkedCorpus;
import io.e5stream.pipeline.bench.JobSide;
import io.e5stream.pipeline.eval.TerminalProgress;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.flink.configuration.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code e5-stream bench index}: the whole job beside the encoder alone. */
@Command(
    name = "index",
    description =
        "Sends documents through Kafka, the index job and the vector server, all in this JVM, and"
            + " encodes the same passages with the encoder alone and with ONNX Runtime alone, in"
            + " turns.",
    mixinStandardHelpOptions = true)
final class BenchIndexCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @CommandLine.Mixin private BenchFlags flags;

  @Option(
      names = "--bundle",
      paramLabel = "LOCATION",
      description = "The model: a bundle's directory (default: the built-in E5-small-v2).")
  private String location;

  @Override
  public Integer call() throws Exception {
    flags.check();
    Configuration options = flags.loader().flag("--bundle", EmbedOptions.BUNDLE, location).load();
    Bundle bundle =
        ServedBundles.ofUser()
            .get(
                Bundle.load(options.get(EmbedOptions.BUNDLE)),
                EmbedOptions.precision(options),
                EmbedOptions.device(options));
    BenchOutput output = new BenchOutput("index", flags, spec.commandLine().getOut());
    RawTexts raw = flags.texts();
    if (raw.passages().isEmpty()) {
      throw flags.misuse(raw.source() + " has no passages to index");
    }
    ChunkedCorpus corpus = ChunkedCorpus.of(raw.passages(), bundle, EmbedOptions.chunking(options));
    TextMix mix = corpus.mix();
    ModelShape shape = ModelShape.ofE5(bundle.manifest().dimension()).orElse(null);
    Map<String, Object> setting = flags.setting(raw);
    setting.put("queries", 0);
    setting.put("passages", corpus.documents().size());
    setting.put("bundle", bundle.id());
    setting.put("precision", bundle.manifest().precision());
    output.describe(setting, mix);

    try (SideBySide bench = new SideBySide(mix, shape);
        TerminalProgress progress = new TerminalProgress()) {
      progress.stage("starting broker, store and job", 3);
      bench.side(JobSide.start(options, corpus, flags.threads()));
      progress.advance(1);
      EncoderSide encoder = flags.encoder("encoder", bundle, options, mix);
      bench.side(encoder);
      progress.advance(1);
      int batchTokens = EmbedOptions.encoding(options, bundle).batchTokens();
      bench.side(
          CeilingSide.open("ceiling", bundle, mix, encoder.device(), batchTokens, flags.threads()));
      progress.advance(1);
      MatMulSide products = null;
      if (shape != null) {
        products = MatMulSide.open(shape, mix, batchTokens, flags.threads());
        bench.side(products);
      }
      bench
          .ratio(Ratio.of("index", "encoder"))
          .ratio(Ratio.of("index", "ceiling"))
          .ratio(Ratio.of("encoder", "ceiling"));
      SideBySide.Result result = bench.run(flags.repetitions(), progress);
      progress.close();
      setting.put("sides", result.descriptions());
      BenchOutput.describe(setting, products);
      output.finish(setting, result.rows(), result.ratios(), result.ratioSpread());
    }
    return CommandLine.ExitCode.OK;
  }
}
