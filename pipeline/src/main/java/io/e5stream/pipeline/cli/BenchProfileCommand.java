package io.e5stream.pipeline.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.CudaDevices;
import io.e5stream.embed.encoder.Device;
import io.e5stream.embed.operator.EmbedOptions;
import io.e5stream.embed.registry.ServedBundles;
import io.e5stream.embed.registry.ServedPrecision;
import io.e5stream.eval.bench.CeilingSide;
import io.e5stream.eval.bench.Machine;
import io.e5stream.eval.bench.MatMulSide;
import io.e5stream.eval.bench.ModelShape;
import io.e5stream.eval.bench.OperatorTimes;
import io.e5stream.eval.bench.RawTexts;
import io.e5stream.eval.bench.TextMix;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.pipeline.eval.TemporaryDirectory;
import io.e5stream.pipeline.eval.TerminalProgress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.flink.configuration.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code e5-stream bench profile}: where the model's time goes. */
@Command(
    name = "profile",
    description =
        "Tells where the model's time goes, operator by operator, and how near its linear layers come"
            + " to what the processor's matrix products reach alone.",
    mixinStandardHelpOptions = true)
final class BenchProfileCommand implements Callable<Integer> {

  /** The profiler writes a line for each operator of each run. */
  private static final int QUERIES = 30;

  private static final int PASSAGES = 100;
  private static final int QUICK = 8;
  private static final int OPERATORS = 14;
  private static final int MATMUL_PASSES = 3;

  private static final class PrecisionReader
      implements CommandLine.ITypeConverter<ServedPrecision> {
    @Override
    public ServedPrecision convert(String text) {
      try {
        return ServedPrecision.parse(text);
      } catch (IllegalArgumentException e) {
        throw new CommandLine.TypeConversionException(e.getMessage());
      }
    }
  }

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @CommandLine.Mixin private BenchFlags flags;

  @Option(
      names = "--bundle",
      paramLabel = "LOCATION",
      description = "The model: a bundle's directory (default: the built-in E5-small-v2).")
  private String location;

  @Option(
      names = "--precision",
      paramLabel = "NAME[,NAME...]",
      split = ",",
      defaultValue = "bundle,fp32,w8,int8",
      converter = PrecisionReader.class,
      description =
          "In which precisions: bundle for the file as it is, fp32, fp16, w8, int8 (default:"
              + " ${DEFAULT-VALUE}).")
  private List<ServedPrecision> precisions;

  @Override
  public Integer call() throws IOException {
    flags.check();
    Configuration options = flags.loader().flag("--bundle", EmbedOptions.BUNDLE, location).load();
    Bundle bundle = Bundle.load(options.get(EmbedOptions.BUNDLE));
    ModelShape shape =
        ModelShape.ofE5(bundle.manifest().dimension())
            .orElseThrow(() -> flags.misuse(bundle.id() + " has no E5 model's sizes"));
    RawTexts raw =
        flags
            .texts()
            .sample(
                flags.quick() ? QUICK : QUERIES, flags.quick() ? QUICK : PASSAGES, flags.seed());
    TextMix mix = TextMix.of(raw, bundle, flags.seed());
    int budget = EmbedOptions.encoding(options).batchTokens();
    Device device = device(options);

    Map<String, OperatorTimes> profiles = new LinkedHashMap<>();
    Path directory = Files.createTempDirectory("e5-stream-profile");
    double ceiling;
    try (TerminalProgress progress = new TerminalProgress()) {
      for (ServedPrecision precision : precisions) {
        Bundle served = ServedBundles.ofUser().get(bundle, precision, device);
        progress.stage(precision.toString(), mix.tokens());
        profiles.put(
            precision.toString(),
            CeilingSide.profile(served, mix, device, budget, flags.threads(), directory, progress));
      }
      progress.stage("matrix products", MATMUL_PASSES);
      ceiling = ceiling(shape, mix, budget, progress);
    } finally {
      TemporaryDirectory.delete(directory);
    }
    print(profiles, shape, mix, ceiling);
    return CommandLine.ExitCode.OK;
  }

  /** One in particular. */
  private static Device device(Configuration options) {
    int gpus = CudaDevices.count();
    Device device = EmbedOptions.device(options);
    return device.kind() == Device.Kind.AUTO
        ? Device.parse(gpus > 0 ? "cuda:0" : "cpu")
        : device.forCaller(0, gpus);
  }

  private double ceiling(ModelShape shape, TextMix mix, int budget, EvalProgress progress) {
    try (MatMulSide products = MatMulSide.open(shape, mix, budget, flags.threads())) {
      products.warmUp();
      long start = System.nanoTime();
      long tokens = 0;
      for (int pass = 0; pass < MATMUL_PASSES; pass++) {
        tokens += products.pass(EvalProgress.NONE).tokens();
        progress.advance(1);
      }
      return tokens * shape.linearFlopsPerToken() / (System.nanoTime() - start);
    }
  }

  private void print(
      Map<String, OperatorTimes> profiles, ModelShape shape, TextMix mix, double ceiling)
      throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    double flops = shape.flopsPerToken(mix.lengths());
    out.println("machine  " + Machine.describe());
    out.println(
        format(
            "texts    %,d tokens; %.1f million operations a token, %.1f of them in linear layers",
            mix.tokens(), flops / 1e6, shape.linearFlopsPerToken() / 1e6));
    out.println(format("matmul   %.0f GFLOP/s in fp32 on %d threads", ceiling, flags.threads()));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("tokens", mix.tokens());
    json.put("matmul_gflops", ceiling);
    profiles.forEach(
        (name, times) -> {
          double perToken = (double) times.micros() / mix.tokens();
          double linears = times.linearGflops(shape, mix.tokens(), flags.threads());
          out.println();
          out.println(format("%s: %.1f microseconds a token", name, perToken));
          if (!times.linears().isEmpty()) {
            out.println(
                format(
                    "  linear layers %.0f %% of it, at %.0f GFLOP/s, %.2f of the matrix products",
                    100 * times.linearShare(), linears, linears / ceiling));
          }
          times.operators().stream()
              .limit(OPERATORS)
              .forEach(
                  operator ->
                      out.println(
                          format(
                              "  %-40s %5.1f %%  %7.2f us",
                              operator.name(),
                              100.0 * operator.micros() / times.micros(),
                              (double) operator.micros() / mix.tokens())));
          Map<String, Object> profile = new LinkedHashMap<>();
          profile.put("microseconds_per_token", perToken);
          // The nodes of foreign graphs do not tell which layer they are of.
          if (!times.linears().isEmpty()) {
            profile.put("linear_share", times.linearShare());
            profile.put("linear_gflops", linears);
          }
          profile.put("operators", times.operators());
          json.put(name, profile);
        });
    out.flush();
    if (flags.json() != null) {
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .writeValue(flags.json().toFile(), json);
    }
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
