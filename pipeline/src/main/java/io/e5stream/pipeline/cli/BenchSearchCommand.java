package io.e5stream.pipeline.cli;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.Encoder;
import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.embed.operator.EmbedOptions;
import io.e5stream.embed.registry.ServedBundles;
import io.e5stream.eval.bench.BenchRow;
import io.e5stream.eval.bench.ExactNeighbours;
import io.e5stream.eval.bench.JitteredCopies;
import io.e5stream.eval.bench.MatMulSide;
import io.e5stream.eval.bench.ModelShape;
import io.e5stream.eval.bench.RawTexts;
import io.e5stream.eval.bench.SearchBench;
import io.e5stream.eval.bench.SideBySide;
import io.e5stream.eval.bench.TextMix;
import io.e5stream.eval.dataset.CorpusDocument;
import io.e5stream.eval.encoding.ParallelEncoder;
import io.e5stream.eval.encoding.Workers;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.pipeline.bench.SearchedIndex;
import io.e5stream.pipeline.eval.TerminalProgress;
import io.e5stream.sink.embedded.VectorServerOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.flink.configuration.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code e5-stream bench search}: latency and recall under growing load. */
@Command(
    name = "search",
    description =
        "Searches an index on the vector server in this JVM with growing numbers of clients: latency"
            + " of embedding the query and of the store, and recall against exact search.",
    mixinStandardHelpOptions = true)
final class BenchSearchCommand implements Callable<Integer> {

  private static final double COPY_COSINE = 0.9;
  private static final int QUICK_DOCUMENTS = 200;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @CommandLine.Mixin private BenchFlags flags;

  @Option(
      names = "--bundle",
      paramLabel = "LOCATION",
      description = "The model: a bundle's directory (default: the built-in E5-small-v2).")
  private String location;

  @Option(
      names = "--documents",
      paramLabel = "N",
      description =
          "Size of the index (default: 20000). Beyond the passages there are, the vectors are copies"
              + " with noise that scatters as they do, at a cosine of about 0.9 to the original.")
  private Integer documents;

  @Option(
      names = "--exact-limit",
      paramLabel = "N",
      description =
          "Up to this size the server searches exactly, beyond it through HNSW graphs (default: the"
              + " server's, ${DEFAULT-VALUE}).")
  private int exactLimit = VectorServerOptions.DEFAULT_EXACT_LIMIT;

  @Option(
      names = "--clients",
      paramLabel = "N",
      split = ",",
      defaultValue = "1,2,4,8",
      description = "Numbers of clients, each a load (default: ${DEFAULT-VALUE}).")
  private List<Integer> clients;

  @Override
  public Integer call() throws Exception {
    flags.check();
    check();
    Configuration options = flags.loader().flag("--bundle", EmbedOptions.BUNDLE, location).load();
    Bundle bundle = Bundle.load(options.get(EmbedOptions.BUNDLE));
    BenchOutput output = new BenchOutput("search", flags, spec.commandLine().getOut());
    RawTexts raw = flags.texts();
    if (raw.queries().isEmpty() || raw.passages().size() < 2) {
      throw flags.misuse(
          raw.source() + " has no queries or less than two passages; see --texts in the help");
    }
    TextMix mix = TextMix.of(raw, bundle, flags.seed());
    Map<String, Object> setting = flags.setting(raw);
    setting.put("bundle", bundle.id());
    setting.put("precision", served(options, bundle).manifest().precision());
    setting.put("documents", size());
    setting.put("copies_cosine", COPY_COSINE);
    setting.put("exact_limit", exactLimit);
    setting.put("search", size() <= exactLimit ? "exact" : "hnsw");
    output.describe(setting, mix);
    ModelShape shape = ModelShape.ofE5(bundle.manifest().dimension()).orElse(null);

    try (SideBySide hardware = new SideBySide(mix, shape);
        TerminalProgress progress = new TerminalProgress()) {
      List<BenchRow> rows = new ArrayList<>(search(options, bundle, raw, progress));
      if (shape != null) {
        int batchTokens = EmbedOptions.encoding(options, bundle).batchTokens();
        MatMulSide products = MatMulSide.open(shape, mix, batchTokens, flags.threads());
        rows.addAll(hardware.side(products).run(flags.repetitions(), progress).rows());
        BenchOutput.describe(setting, products);
      }
      progress.close();
      output.finish(setting, rows, Map.of(), Map.of());
    }
    return CommandLine.ExitCode.OK;
  }

  private void check() {
    if (size() < SearchBench.K || clients.stream().anyMatch(count -> count < 1)) {
      throw flags.misuse(
          "--documents has to be at least %d, --clients at least 1".formatted(SearchBench.K));
    }
  }

  private int size() {
    return documents != null ? documents : flags.quick() ? QUICK_DOCUMENTS : 20_000;
  }

  private List<BenchRow> search(
      Configuration options, Bundle bundle, RawTexts raw, EvalProgress progress) throws Exception {
    List<String> texts = raw.passages().stream().map(CorpusDocument::passage).toList();
    float[][] vectors;
    List<Set<String>> exact;
    // As the searches below embed their queries.
    Bundle served = served(options, bundle);
    try (Workers workers = new Workers(flags.threads());
        TextEncoder encoder = Encoder.open(served, EmbedOptions.encoding(options, served))) {
      ParallelEncoder parallel = new ParallelEncoder(encoder, workers);
      progress.stage("embedding passages", texts.size());
      float[][] originals = parallel.encode(Role.PASSAGE, texts, progress);
      vectors = JitteredCopies.of(originals, size(), COPY_COSINE, flags.seed());
      float[][] queries = parallel.encode(Role.QUERY, raw.queries(), EvalProgress.NONE);
      progress.stage("searching exactly", queries.length);
      exact =
          ExactNeighbours.of(queries, vectors, SearchBench.K, workers, progress).stream()
              .map(ids -> ids.stream().map(String::valueOf).collect(Collectors.toSet()))
              .toList();
    }
    try (SearchedIndex index =
        SearchedIndex.fill(options, bundle, exactLimit, texts, vectors, progress)) {
      return new SearchBench(index, raw.queries(), exact)
          .run(clients, flags.repetitions(), progress);
    }
  }

  private static Bundle served(Configuration options, Bundle bundle) {
    return ServedBundles.ofUser()
        .get(bundle, EmbedOptions.precision(options), EmbedOptions.device(options));
  }
}
