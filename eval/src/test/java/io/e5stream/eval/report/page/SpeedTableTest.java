package io.e5stream.eval.report.page;

import static io.e5stream.eval.report.Samples.bench;
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
        .containsExactly("clients-1");
    SpeedTable tokens = table("search", SpeedUnit.TOKENS, QUERIES, matmul);
    assertThat(tokens.headings()).startsWith("Tokens a second", "Texts a second");
    assertThat(values(tokens, 0)).startsWith("5,000", "500");
  }
}
