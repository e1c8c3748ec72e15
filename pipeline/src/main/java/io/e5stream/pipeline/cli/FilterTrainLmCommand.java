package io.e5stream.pipeline.cli;

import io.e5stream.filter.file.PackedText;
import io.e5stream.filter.perplexity.ArpaWriter;
import io.e5stream.filter.perplexity.KneserNey;
import io.e5stream.filter.perplexity.NGramCounts;
import io.e5stream.pipeline.console.ProgressBars;
import io.e5stream.pipeline.console.ProgressStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code e5-stream filter train-lm}: estimates the model of the perplexity rule. */
@Command(
    name = "train-lm",
    description =
        "Estimates an n-gram model (interpolated modified Kneser-Ney) from clean text and writes it"
            + " in the ARPA format. Needs about 40 bytes of memory for each different n-gram.",
    mixinStandardHelpOptions = true)
final class FilterTrainLmCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--text",
      required = true,
      paramLabel = "FILE",
      description =
          "Clean text, a sentence or paragraph a line, packed with gzip or not; can be given several"
              + " times.")
  private List<Path> texts;

  @Option(
      names = "--order",
      paramLabel = "N",
      defaultValue = "5",
      description = "Words of the longest n-grams (default: ${DEFAULT-VALUE}).")
  private int order;

  @Option(
      names = "--prune",
      split = ",",
      paramLabel = "COUNT",
      description =
          "Leave out n-grams that occur at most so often, by order, as in 0,0,1; the last number"
              + " holds for higher orders (default: none).")
  private int[] prune = {};

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where the model goes; a file that is there is replaced when it is whole.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    OutputFile.check(spec.commandLine(), "--out", out);
    for (Path text : texts) {
      if (!Files.isRegularFile(text)) {
        throw new CommandLine.ParameterException(
            spec.commandLine(), "--text: there is no file " + text.toAbsolutePath());
      }
    }
    NGramCounts counts = new NGramCounts(order);
    try (ProgressBar bar = ProgressBars.open("reading", " kB", 1_000, size())) {
      for (Path text : texts) {
        count(counts, text, bar);
      }
    }
    KneserNey model = KneserNey.estimate(counts, prune);
    Path part = out.resolveSibling(out.getFileName() + ".part");
    try {
      ArpaWriter.write(model, part);
      Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
    print(counts, model);
    return CommandLine.ExitCode.OK;
  }

  private long size() throws IOException {
    long bytes = 0;
    for (Path text : texts) {
      bytes += Files.size(text);
    }
    return bytes;
  }

  private static void count(NGramCounts counts, Path text, ProgressBar bar) throws IOException {
    try (BufferedReader in =
        PackedText.open(new ProgressStream(Files.newInputStream(text), bar::stepBy))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        counts.add(line);
      }
    }
  }

  private void print(NGramCounts counts, KneserNey model) {
    if (!model.ordersWithFallback().isEmpty()) {
      PrintWriter err = spec.commandLine().getErr();
      err.println(
          "note: too few n-grams of order %s to estimate discounts; 0.5, 1 and 1.5 are used"
              .formatted(model.ordersWithFallback()));
      err.flush();
    }
    PrintWriter print = spec.commandLine().getOut();
    print.printf("words    %,d%n", counts.tokens());
    for (int n = 1; n <= order; n++) {
      print.printf(
          "%d-grams  %,d of %,d%n", n, model.size(n), counts.distinct(n) + (n == 1 ? 1 : 0));
    }
    print.printf("model    %s, %,d bytes%n", out, out.toFile().length());
    print.flush();
  }
}
