package io.e5stream.eval.report.figure;

import io.e5stream.eval.bench.BenchReport;
import io.e5stream.eval.bench.BenchRow;

/** What the rates of a benchmark count. */
public enum SpeedUnit {
  TEXTS("texts a second"),
  TOKENS("tokens a second"),
  QUERIES("queries a second");

  private static final double SAME = 1e-6;

  private final String words;

  SpeedUnit(String words) {
    this.words = words;
  }

  /** For an axis or a column. */
  public String words() {
    return words;
  }

  /** What most of a benchmark is about: the unit of its first row. */
  public static SpeedUnit of(BenchReport bench) {
    return bench.rows().isEmpty() ? texts(bench) : of(bench, bench.rows().get(0));
  }

  /**
   * The unit of a row's min, median and max: the benchmark does not say it, but the median is one
   * of the row's two rates.
   */
  public static SpeedUnit of(BenchReport bench, BenchRow row) {
    return row.tokensPerSecond() != null && isTokens(row) ? TOKENS : texts(bench);
  }

  /** What {@code texts_per_second} counts. */
  public static SpeedUnit texts(BenchReport bench) {
    return bench.bench().equals("search") ? QUERIES : TEXTS;
  }

  private static boolean isTokens(BenchRow row) {
    double tokens = Math.abs(row.tokensPerSecond() - row.median());
    double texts = Math.abs(row.textsPerSecond() - row.median());
    return tokens <= texts || tokens <= SAME * Math.abs(row.median());
  }
}
