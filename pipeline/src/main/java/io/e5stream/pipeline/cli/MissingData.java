package io.e5stream.pipeline.cli;

import io.e5stream.eval.catalogue.DatasetFormat;
import io.e5stream.eval.catalogue.DatasetPlace;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says of data sets that are not here where to get them and how to lay them out. */
final class MissingData {

  private MissingData() {}

  /** Prints nothing when none is missing. */
  static void print(List<DatasetPlace> places, PrintWriter out) {
    List<DatasetPlace> missing =
        places.stream().filter(place -> !place.isPresent()).distinct().toList();
    if (missing.isEmpty()) {
      return;
    }
    out.println();
    out.println("missing data sets:");
    missing.forEach(place -> out.println("  " + place.summary()));
    Set<DatasetFormat> formats =
        missing.stream()
            .map(place -> place.entry().format())
            .collect(Collectors.toCollection(TreeSet::new));
    for (DatasetFormat format : formats) {
      out.printf("layout %s: %s%n", format.label(), format.layout());
    }
  }
}
