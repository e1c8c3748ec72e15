package io.e5stream.pipeline.cli;

import io.e5stream.eval.report.ReportFiles;
import io.e5stream.eval.report.result.Report;
import io.e5stream.eval.report.result.ResultFolder;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a page of what evaluations and benchmarks left. */
@Command(
    name = "report",
    description = {
      "Makes one page of the results of 'eval suite' and 'bench', with tables and plots.",
      "Writes HTML, and beside it Markdown and JSON."
    },
    mixinStandardHelpOptions = true)
final class EvalReportCommand implements Callable<Integer> {

  private static final String EXTENSION = ".html";

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--results",
      paramLabel = "DIR",
      defaultValue = ".e5-stream/eval",
      description =
          "Folder with suite*.json, one a model, and bench-*.json (default: ${DEFAULT-VALUE}).")
  private Path results;

  @Option(
      names = "--out",
      paramLabel = "FILE.html",
      description = "The page (default: report.html in the folder of the results).")
  private Path out;

  @Option(
      names = "--plots",
      paramLabel = "DIR",
      description = "Write each plot there as an SVG file, too.")
  private Path plots;

  @Override
  public Integer call() throws Exception {
    Path page = page();
    Report report =
        Report.of(
            ResultFolder.read(results), Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    List<Path> files = new ArrayList<>(ReportFiles.write(report, page));
    if (plots != null) {
      files.addAll(ReportFiles.writePlots(report, plots));
    }
    PrintWriter stdout = spec.commandLine().getOut();
    files.forEach(stdout::println);
    stdout.flush();
    return CommandLine.ExitCode.OK;
  }

  private Path page() {
    if (out == null) {
      return results.resolve("report.html");
    }
    Path name = out.getFileName();
    if (name == null || !name.toString().endsWith(EXTENSION)) {
      throw wrong("--out %s has to end in %s".formatted(out, EXTENSION));
    }
    if (Files.isDirectory(out)) {
      throw wrong("--out %s is a directory; name a file in it".formatted(out));
    }
    String json = ReportFiles.beside(out, ".json").getFileName().toString();
    if (ResultFolder.isResult(json)) {
      throw wrong(
          "--out %s would put the report's JSON into %s, a name of results; choose another"
              .formatted(out, json));
    }
    return out;
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }
}
