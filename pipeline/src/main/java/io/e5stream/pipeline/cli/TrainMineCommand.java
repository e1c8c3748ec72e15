package io.e5stream.pipeline.cli;

import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.embed.operator.EmbedOptions;
import io.e5stream.eval.measure.Prefixes;
import io.e5stream.ingest.IngestOptions;
import io.e5stream.pipeline.console.ProgressBars;
import io.e5stream.pipeline.eval.EvalEncoders;
import io.e5stream.pipeline.eval.TerminalProgress;
import io.e5stream.pipeline.train.MiningSource;
import io.e5stream.pipeline.train.MiningTexts;
import io.e5stream.pipeline.train.PairLocation;
import io.e5stream.training.mine.MiningCorpus;
import io.e5stream.training.mine.MiningCounts;
import io.e5stream.training.mine.MiningSettings;
import io.e5stream.training.mine.NegativeMiner;
import io.e5stream.training.mine.NegativeSearcher;
import io.e5stream.training.pair.PairFields;
import io.e5stream.training.pair.PairFileWriter;
import io.e5stream.training.pair.PairSource;
import io.e5stream.training.pair.TrainingPair;
import io.e5stream.training.weak.WeakPairSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import org.apache.flink.configuration.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code e5-stream train mine}: gives pairs hard negatives. */
@Command(
    name = "mine",
    description = {
      "Gives pairs hard negatives: passages that a search finds for the query and that do not"
          + " answer it.",
      "Holds pairs and passages in memory."
    },
    mixinStandardHelpOptions = true)
final class TrainMineCommand implements Callable<Integer> {

  /** Queries that meet the corpus together. */
  private static final int BLOCK = 1024;

  private static final int PART = 32;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @Mixin private ConfigOptions config;
  @Mixin private MiningFlags flags;
  @Mixin private TeacherFlags teacher;
  @Mixin private DeviceFlag device;
  @Mixin private CacheFlags cache;

  @Option(
      names = "--pairs",
      required = true,
      paramLabel = "PAIRS",
      description =
          "A file or a folder of pairs as JSON Lines, packed or not; or topic:NAME; or"
              + " documents:FILE, documents:topic:NAME for weak pairs of documents; or nli:FILE.")
  private String pairs;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where they go, with their negatives; packed when the name ends in .gz.")
  private Path out;

  @Option(
      names = "--corpus",
      paramLabel = "DOCUMENTS",
      description =
          "Search among these documents, too: a file or a folder of JSON Lines with id, title and"
              + " text, or topic:NAME (default: among the pairs' own passages).")
  private String corpus;

  @Option(
      names = "--with-title",
      description = "A passage of --corpus is title and text, as those of the pairs have to be.")
  private boolean withTitle;

  @Option(
      names = "--from",
      paramLabel = "SEARCH",
      defaultValue = "bm25",
      description = "bm25: words in common; dense: a model (default: ${DEFAULT-VALUE}).")
  private MiningSource from;

  @Option(
      names = "--bundle",
      paramLabel = "LOCATION",
      description = "The model of --from dense (default: the built-in E5-small-v2).")
  private String bundle;

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      description = "Address of a Kafka broker (default: localhost:9092).")
  private String kafka;

  @Override
  public Integer call() throws IOException {
    MiningSettings settings = flags.settings();
    check();
    Configuration options =
        device
            .addTo(config.loader())
            .flag("--bundle", EmbedOptions.BUNDLE, bundle)
            .flag("--kafka", IngestOptions.BOOTSTRAP_SERVERS, kafka)
            .load();
    List<TrainingPair> read = read(options);
    MiningCorpus passages = passages(read, options);
    try (TeacherFlags.Scoring scoring = teacher.open(EmbedOptions.device(options));
        NegativeSearcher searcher = open(passages, options)) {
      NegativeMiner miner = new NegativeMiner(passages, read, searcher, settings);
      mine(read, miner, scoring);
      print(searcher, passages, miner.counts(), settings);
    }
    return CommandLine.ExitCode.OK;
  }

  private void check() {
    OutputFile.checkNew(spec.commandLine(), "--out", out);
    teacher.check();
    if (from == MiningSource.BM25 && bundle != null) {
      throw misuse("--from bm25 uses no model; leave out --bundle");
    }
    if (from == MiningSource.BM25 && device.isGiven() && !teacher.isGiven()) {
      throw misuse("--from bm25 uses no model; leave out --device");
    }
    if (withTitle && corpus == null) {
      throw misuse("--with-title is about the documents of --corpus, which is not given");
    }
  }

  private List<TrainingPair> read(Configuration options) throws IOException {
    List<TrainingPair> read = new ArrayList<>();
    PairSource source =
        opened(
            "--pairs",
            () -> PairLocation.open(pairs, PairFields.DEFAULT, options, WeakPairSettings.DEFAULTS));
    source.forEach(read::add);
    if (read.isEmpty()) {
      throw misuse("--pairs: there are none in " + source.description());
    }
    return read;
  }

  private MiningCorpus passages(List<TrainingPair> read, Configuration options) throws IOException {
    MiningCorpus passages = MiningTexts.of(read);
    if (corpus != null) {
      MiningTexts.add(
          passages, opened("--corpus", () -> PairLocation.documents(corpus, options)), withTitle);
    }
    return passages;
  }

  private NegativeSearcher open(MiningCorpus passages, Configuration options) {
    Supplier<TextEncoder> model =
        () -> EvalEncoders.open(options, Prefixes.BUNDLE, cache.directory(), this::note);
    try (TerminalProgress progress = new TerminalProgress()) {
      return from.open(passages.passages(), model, progress);
    }
  }

  private void mine(List<TrainingPair> read, NegativeMiner miner, TeacherFlags.Scoring scoring)
      throws IOException {
    try (PairFileWriter writer = PairFileWriter.open(out);
        ProgressBar bar = ProgressBars.open("mining", " pairs", read.size())) {
      for (int at = 0; at < read.size(); at += BLOCK) {
        List<TrainingPair> mined = miner.mine(part(read, at, BLOCK));
        // In small parts: a teacher takes its time, and the bar shows that it goes on.
        for (int from = 0; from < mined.size(); from += PART) {
          List<TrainingPair> scored = scoring.of(part(mined, from, PART));
          for (TrainingPair pair : scored) {
            writer.write(pair);
          }
          bar.stepBy(scored.size());
        }
      }
      writer.commit();
    }
  }

  private static List<TrainingPair> part(List<TrainingPair> all, int from, int size) {
    return all.subList(from, Math.min(all.size(), from + size));
  }

  private void print(
      NegativeSearcher searcher,
      MiningCorpus passages,
      MiningCounts counts,
      MiningSettings settings) {
    row("search", "%s", searcher.name());
    row("passages", "%,d", passages.size());
    row("pairs", "%,d", counts.pairs());
    row("  complete", "%,d with %d negatives", counts.complete(), settings.negatives());
    row("  partial", "%,d with fewer", counts.partial());
    row("  without", "%,d", counts.without());
    row("negatives", "%,d mined", counts.negatives());
    row("too near", "%,d candidates above the margin %s", counts.tooNear(), settings.margin());
    row("unfound", "%,d pairs whose own passage is beyond the ranks", counts.positiveUnfound());
    row("written", "%s", out);
    if (passages.size() <= settings.ranks().from()) {
      note(
          "there are no more than %d passages: --ranks %s reaches none"
              .formatted(passages.size(), settings.ranks()));
    }
  }

  private void row(String name, String format, Object... values) {
    PrintWriter print = spec.commandLine().getOut();
    print.printf(Locale.ROOT, "%-12s%s%n", name, String.format(Locale.ROOT, format, values));
    print.flush();
  }

  private void note(String text) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("note: " + text);
    err.flush();
  }

  /** Something that reading may find missing. */
  private interface Opener<T> {
    T open() throws IOException;
  }

  private <T> T opened(String option, Opener<T> opener) throws IOException {
    try {
      return opener.open();
    } catch (NoSuchFileException e) {
      throw misuse("%s %s: %s".formatted(option, e.getFile(), e.getReason()));
    }
  }

  private CommandLine.ParameterException misuse(String problem) {
    return new CommandLine.ParameterException(spec.commandLine(), problem);
  }
}
