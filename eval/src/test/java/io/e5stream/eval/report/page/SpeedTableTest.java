package io.e5stream.eval.report.page;

import static io.e5stream.eval.report.Samples.bench;
import static io.e5stream.eval.report.Samples.load;
import static io.e5stream.eval.report.Samples.rate;
import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.eval.bench.BenchRow;
import io.e5stream.eval.report.figure.SpeedUnit;
import io.e5stream.eval.report.page.Sections.Pair;
import io.e5stream.eval.report.page.Sections.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeedTableTest {

  private static final BenchRow QUERIES = new BenchRow("clients-1", 20.5, null, null, 20, 20.5, 21);

  private static SpeedTable table(String name, SpeedUnit unit, BenchRow... rows) {
    return new SpeedTable(bench(name, rows).report(), unit);
  }

  private static List<String> values(SpeedTable table, int side) {
    return table.sides().get(side).cells().stream().map(Pair::value).toList();
  }

  @Test
  void everySideHasACellForEachColumn() {
    SpeedTable table = table("encode", SpeedUnit.TOKENS, rate("fp32", 1000), rate("other", 500));
    assertThat(table.headings())
        .containsExactly("Tokens a second", "Texts a second", "Slowest\u2013fastest", "Padding");
    assertThat(values(table, 0)).containsExactly("1,000", "100", "900\u20131,100", "2.0\u00a0%");
    assertThat(table.sides().get(0).detail()).isEqualTo("our own");
    assertThat(table.sides().get(1).detail()).isNull();
  }

  @Test
  void operationsOfTheModelAreCounted() {
    BenchRow row =
        new BenchRow(
            "fp32", 10, 100.0, 0.02, 90, 100, 110, 61.25, null, null, null, null, null, null);
    SpeedTable table = table("encode", SpeedUnit.TOKENS, row, rate("other", 500));
    assertThat(table.headings()).endsWith("Padding", "GFLOP/s");
    assertThat(values(table, 0)).endsWith("61.3");
    assertThat(values(table, 1)).endsWith("");
  }

  @Test
  void searchesHaveLatenciesAndRecall() {
    SpeedTable table = table("search", SpeedUnit.QUERIES, load(1, 5), load(2, 7.5));
    assertThat(table.headings())
        .containsExactly(
            "Queries a second", "Slowest\u2013fastest", "p50 ms", "p95 ms", "p99 ms", "Recall@10");
    assertThat(values(table, 1))
        .containsExactly("20.5", "20.0\u201321.0", "7.50", "15.0", "22.5", "0.8750");
    assertThat(table.sides().get(1).name()).isEqualTo("2 clients");
    assertThat(table.sides().get(1).detail())
        .isEqualTo("p50 of embedding 6.50 ms, of the store 1.00 ms");
  }

  @Test
  void whatNoSideHasIsNoColumn() {
    assertThat(table("search", SpeedUnit.QUERIES, QUERIES).headings())
        .containsExactly("Queries a second", "Slowest\u2013fastest");
    assertThat(table("search", SpeedUnit.QUERIES).headings()).isEmpty();
  }

  @Test
  void sidesThatCountSomethingElseAreNotInIt() {
    BenchRow matmul = rate("matmul", 5000);
    assertThat(table("search", SpeedUnit.QUERIES, QUERIES, matmul).sides())
        .extracting(Side::name)
        .containsExactly("1 client");
    SpeedTable tokens = table("search", SpeedUnit.TOKENS, QUERIES, matmul);
    assertThat(tokens.headings()).startsWith("Tokens a second", "Texts a second");
    assertThat(values(tokens, 0)).startsWith("5,000", "500");
  }
}
