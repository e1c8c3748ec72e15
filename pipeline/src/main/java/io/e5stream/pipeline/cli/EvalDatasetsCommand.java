package io.e5stream.pipeline.cli;

import io.e5stream.eval.catalogue.Catalogue;
import io.e5stream.eval.catalogue.DatasetEntry;
import io.e5stream.eval.catalogue.DatasetPlace;
import io.e5stream.eval.catalogue.DatasetPlaces;
import java.io.PrintWriter;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the data sets that the suite knows. */
@Command(
    name = "datasets",
    description = "Lists the data sets that the suite knows, and which of them are here.",
    mixinStandardHelpOptions = true)
final class EvalDatasetsCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @CommandLine.Mixin private DataFlags data;

  @Parameters(
      arity = "0..*",
      paramLabel = "NAME",
      description = "Say all about these instead of listing all.")
  private List<String> names = List.of();

  @Override
  public Integer call() {
    Catalogue catalogue = data.baselines().catalogue();
    DatasetPlaces places = data.places(catalogue);
    PrintWriter out = spec.commandLine().getOut();
    if (names.isEmpty()) {
      list(catalogue.entries().stream().map(places::find).toList(), out);
    } else {
      for (String name : names) {
        describe(places.find(entry(catalogue, name)), out);
      }
    }
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  private DatasetEntry entry(Catalogue catalogue, String name) {
    return catalogue
        .find(name)
        .orElseThrow(
            () ->
                new CommandLine.ParameterException(
                    spec.commandLine(),
                    "no data set %s; 'e5-stream eval datasets' lists all".formatted(name)));
  }

  private static void list(List<DatasetPlace> places, PrintWriter out) {
    Table table = new Table("DATA SET", "TASK", "STATE", "WHERE");
    for (DatasetPlace place : places) {
      DatasetEntry entry = place.entry();
      table.row(entry.name(), entry.task().label(), state(place), place.path().toString());
    }
    table.print(out);
    long here = places.stream().filter(DatasetPlace::isPresent).count();
    out.printf("%n%d of %d are here%n", here, places.size());
    MissingData.print(places, out);
  }

  private static String state(DatasetPlace place) {
    return place.isPresent() ? "present" : "missing";
  }

  private static void describe(DatasetPlace place, PrintWriter out) {
    DatasetEntry entry = place.entry();
    out.printf("%s: %s%n", entry.name(), entry.title());
    row(out, "task", entry.task().label());
    row(out, "state", place.isPresent() ? "present" : place.problem());
    row(out, "where", place.path().toString());
    row(out, "layout", entry.format().layout());
    row(out, "split", entry.split());
    row(out, "origin", entry.origin());
    row(out, "licence", entry.licence());
    if (!entry.gains().isEmpty()) {
      row(out, "gains", new TreeMap<>(entry.gains()) + " by code; others are left out");
    }
    if (entry.note() != null) {
      row(out, "note", entry.note());
    }
  }

  private static void row(PrintWriter out, String name, String value) {
    out.printf("  %-9s%s%n", name, value);
  }
}
