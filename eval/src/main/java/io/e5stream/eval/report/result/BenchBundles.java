package io.e5stream.eval.report.result;

import io.e5stream.eval.bench.BenchBundle;
import io.e5stream.eval.bench.BenchReport;
import java.util.Map;

/**
 * What the rows of a benchmark say of the bundle that each of them runs: the setting {@value
 * BenchBundle#SETTING}, by name of the row a {@link BenchBundle}. Rows that run no bundle through
 * the encoder are not in it.
 */
final class BenchBundles {

  private final Map<?, ?> byRow;

  BenchBundles(BenchReport bench) {
    byRow = bench.setting().get(BenchBundle.SETTING) instanceof Map<?, ?> map ? map : Map.of();
  }

  /** Size of the model's file; null where it is not known. */
  Double megabytes(String row) {
    return byRow.get(row) instanceof Map<?, ?> bundle
            && bundle.get(BenchBundle.MEGABYTES) instanceof Number megabytes
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
    String id = String.valueOf(bundle.get(BenchBundle.ID));
    if (stem.equals("suite")) {
      int version = id.lastIndexOf('-');
      return mayBeBuiltIn(bundle) && version > 0 && run.models().contains(id.substring(0, version));
    }
    return stem.equals("suite-" + id + "-" + bundle.get(BenchBundle.HASH));
  }

  /** Another precision may have the name of the built-in bundle, but not its quality. */
  private boolean mayBeBuiltIn(Map<?, ?> bundle) {
    return isBuiltIn(bundle) || byRow.values().stream().noneMatch(BenchBundles::isBuiltIn);
  }

  private static boolean isBuiltIn(Object bundle) {
    return bundle instanceof Map<?, ?> map && Boolean.TRUE.equals(map.get(BenchBundle.BUILT_IN));
  }
}
