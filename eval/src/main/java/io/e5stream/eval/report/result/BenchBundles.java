package io.e5stream.eval.report.result;

import io.e5stream.eval.bench.BenchReport;
import java.util.Map;

/**
 * What the rows of a benchmark say of the bundle that each of them runs: the setting {@code
 * bundles}, an object by name of the row, with {@code id}, {@code hash} (its first eight digits)
 * and {@code megabytes} (10^6 bytes of the model's file). Rows that run no bundle are not in it.
 */
final class BenchBundles {

  private static final String SETTING = "bundles";

  private final Map<?, ?> byRow;

  BenchBundles(BenchReport bench) {
    byRow = bench.setting().get(SETTING) instanceof Map<?, ?> map ? map : Map.of();
  }

  /** Size of the model's file; null where it is not known. */
  Double megabytes(String row) {
    return byRow.get(row) instanceof Map<?, ?> bundle
            && bundle.get("megabytes") instanceof Number megabytes
        ? Double.valueOf(megabytes.doubleValue())
        : null;
  }

  /**
   * Whether a row and a run of the suite are of one bundle. The file of a run tells the bundle,
   * {@code suite-ID-HASH.json}, but for the built-in one, where {@code suite.json} has the model's
   * name. Where the benchmark says nothing, the row's name decides: that of the run, or what
   * follows {@code suite-}.
   */
  boolean isOf(Run run, String row) {
    String stem = Results.stem(run.file());
    if (!(byRow.get(row) instanceof Map<?, ?> bundle)) {
      return byRow.isEmpty() && (row.equals(run.name()) || stem.equals("suite-" + row));
    }
    String id = String.valueOf(bundle.get("id"));
    if (stem.equals("suite")) {
      int version = id.lastIndexOf('-');
      return version > 0 && run.models().contains(id.substring(0, version));
    }
    return stem.equals("suite-" + id + "-" + bundle.get("hash"));
  }
}
