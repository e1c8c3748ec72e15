package io.e5stream.eval.report.page;

import io.e5stream.eval.report.page.Sections.Command;
import io.e5stream.eval.report.page.Sections.Input;
import io.e5stream.eval.report.result.Report;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the numbers come from and how to make them again. */
final class OriginSection {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

  private OriginSection() {}

  static List<Input> inputs(Report report) {
    List<Input> inputs = new ArrayList<>();
    report
        .runs()
        .forEach(
            run ->
                inputs.add(
                    new Input(
                        run.file(), "suite: " + run.name(), time(run.created()), run.machine())));
    report
        .benchmarks()
        .forEach(
            bench ->
                inputs.add(
                    new Input(
                        bench.file(),
                        "benchmark: " + bench.report().bench(),
                        time(bench.report().created()),
                        bench.report().machine())));
    return inputs;
  }

  /** Null when all results are of one machine. */
  static String machineNote(Report report) {
    long machines = inputs(report).stream().map(Input::machine).distinct().count();
    return machines < 2
        ? null
        : "The results come from %d machines or settings: compare speeds within a benchmark only."
            .formatted(machines);
  }

  static List<Command> commands(Report report) {
    List<Command> commands = new ArrayList<>();
    if (!report.runs().isEmpty()) {
      commands.add(new Command("./e5-stream eval suite", "suite.json"));
    }
    report.benchmarks().stream()
        .map(bench -> bench.report().bench())
        .distinct()
        // People paste these; a name out of a file must not become a command.
        .filter(bench -> bench.matches("[a-z]+"))
        .forEach(
            bench ->
                commands.add(
                    new Command("./e5-stream bench " + bench, "bench-" + bench + ".json")));
    commands.add(new Command("./e5-stream eval report", "this page"));
    return commands;
  }

  /** For people; as it is where it is not ISO 8601. */
  static String time(String iso) {
    try {
      return TIME.format(Instant.parse(iso).atOffset(ZoneOffset.UTC));
    } catch (DateTimeParseException e) {
      return iso;
    }
  }
}
