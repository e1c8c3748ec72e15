package io.e5stream.eval.report;

import io.e5stream.eval.bench.BenchReport;
import io.e5stream.eval.bench.BenchRow;
import io.e5stream.eval.bench.Percentiles;
import io.e5stream.eval.measure.Prefixes;
import io.e5stream.eval.measure.Task;
import io.e5stream.eval.report.result.Report;
import io.e5stream.eval.report.result.Results;
import io.e5stream.eval.report.result.Results.BenchFile;
import io.e5stream.eval.report.result.Results.SuiteFile;
import io.e5stream.eval.suite.SuiteReport;
import io.e5stream.eval.suite.SuiteRow;
import io.e5stream.eval.suite.Verdict;
import java.util.List;
import java.util.Map;

/** Results made up for tests. */
public final class Samples {

  public static final String NASTY = "<script>alert(1)</script>";
  public static final String CREATED = "2026-11-21T02:00:00Z";

  private Samples() {}

  /** A value with prefixes of the bundle; expected and measured may be null. */
  public static SuiteRow row(
      Task task, String dataset, String model, String setting, Double expected, Double measured) {
    return row(task, dataset, model, setting, Prefixes.BUNDLE, "ndcg@10", expected, measured);
  }

  public static SuiteRow row(
      Task task,
      String dataset,
      String model,
      String setting,
      Prefixes prefixes,
      String metric,
      Double expected,
      Double measured) {
    Verdict verdict =
        measured == null
            ? Verdict.MISSING
            : expected == null
                ? Verdict.MEASURED
                : Math.abs(expected - measured) <= 0.002 ? Verdict.PASS : Verdict.FAIL;
    return new SuiteRow(
        task,
        dataset,
        model,
        setting,
        prefixes,
        metric,
        expected,
        expected == null ? null : 0.002,
        expected == null ? null : "a table, https://example.org/table",
        measured,
        verdict,
        measured == null ? "not there" : null,
        1);
  }

  /** Retrieval on one data set. */
  public static SuiteRow retrieval(String dataset, String model, String setting, double measured) {
    return row(Task.RETRIEVAL, dataset, model, setting, null, measured);
  }

  public static SuiteFile suite(String file, SuiteRow... rows) {
    return new SuiteFile(file, new SuiteReport(CREATED, "2 cores", List.of(rows)));
  }

  /** Rates are tokens a second, ten tokens a text. */
  public static BenchRow rate(String name, double rate) {
    return new BenchRow(name, rate / 10, rate, 0.02, rate * 0.9, rate, rate * 1.1);
  }

  /** A search load whose p50 is given; p95 is twice, p99 three times that. */
  public static BenchRow load(int clients, double p50) {
    return new BenchRow(
        "clients-" + clients,
        20.5,
        null,
        null,
        20,
        20.5,
        21,
        null,
        p50,
        2 * p50,
        3 * p50,
        new Percentiles(p50 - 1, p50, p50),
        new Percentiles(1, 2, 3),
        0.875);
  }

  /** What a benchmark says of the bundle of a row. */
  public static Map<String, Object> bundle(String id, Double megabytes) {
    return megabytes == null
        ? Map.of("id", id, "hash", "0123abcd")
        : Map.of("id", id, "hash", "0123abcd", "megabytes", megabytes);
  }

  public static BenchFile bench(String bench, BenchRow... rows) {
    return bench(bench, Map.of(), rows);
  }

  public static BenchFile bench(
      String bench, Map<String, Map<String, Object>> bundles, BenchRow... rows) {
    return new BenchFile(
        "bench-" + bench + ".json",
        new BenchReport(
            bench,
            CREATED,
            "2 cores",
            Map.of("max_tokens", 512, "sides", Map.of("fp32", "our own"), "bundles", bundles),
            List.of(rows),
            Map.of("a_vs_b", 1.5)));
  }

  public static Report report(List<SuiteFile> suites, BenchFile... benches) {
    return Report.of(new Results(suites, List.of(benches)), CREATED);
  }

  /** One run: BM25 and a model on a data set, another data set missing, and a benchmark. */
  public static Report small() {
    return report(
        List.of(
            suite(
                "suite.json",
                row(Task.RETRIEVAL, "scifact", "bm25", "bm25-flat", 0.6789, 0.679),
                row(Task.RETRIEVAL, "scifact", "m", "exact", 0.68854, 0.6875),
                row(Task.RETRIEVAL, "arguana", "m", "exact", 0.41794, 0.4093),
                row(Task.STS, "stsb", "m", "cosine", 0.84916, null))),
        bench(
            "encode",
            Map.of("fp32", bundle("m-1", 133.0)),
            rate("fp32", 3626),
            rate("other", 2338)));
  }

  /** Two runs that differ in everything a report can say about it, named with what is no name. */
  public static Report nasty() {
    return report(
        List.of(
            suite(
                NASTY,
                row(Task.RETRIEVAL, NASTY, "bm25", NASTY, 0.5, 0.5),
                new SuiteRow(
                    Task.RETRIEVAL,
                    NASTY,
                    NASTY,
                    NASTY,
                    Prefixes.NONE,
                    NASTY,
                    0.5,
                    0.1,
                    NASTY + " javascript:alert(1) https://e.org/\"><script>alert(2)</script>",
                    0.4,
                    Verdict.FAIL,
                    NASTY,
                    1)),
            suite("suite-b.json", retrieval(NASTY, "b", NASTY, 0.5))),
        bench("encode", rate(NASTY, 10)),
        new BenchFile(
            NASTY,
            new BenchReport(
                NASTY,
                NASTY,
                NASTY,
                Map.of("sides", Map.of(NASTY, NASTY), NASTY, List.of(NASTY, Map.of(NASTY, NASTY))),
                List.of(rate(NASTY, 10)),
                Map.of(NASTY, 2.0))));
  }
}
