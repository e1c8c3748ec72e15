package io.e5stream.eval.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MarkdownTableTest {

  @Test
  void columnsOfNumbersAreAlignedRight() {
    MarkdownTable table =
        new MarkdownTable("Data set", ">nDCG@10").row("scifact", "0.6875").row("arguana", null);
    assertThat(table.toString())
        .isEqualTo(
            """
            | Data set | nDCG@10 |
            |---|--:|
            | scifact | 0.6875 |
            | arguana |  |
            """);
  }

  @Test
  void cellsStayOnOneLineAndInOneCell() {
    assertThat(new MarkdownTable("a").row(" x | y\r\n  z ").toString()).endsWith("| x \\| y z |\n");
  }

  @Test
  void markupBecomesText() {
    assertThat(MarkdownTable.escape("<script>a & b</script>"))
        .isEqualTo("&lt;script&gt;a &amp; b&lt;/script&gt;");
    assertThat(MarkdownTable.escape("[x](javascript:y) *b* `c` _d_ ~~e~~ $f$ \\"))
        .isEqualTo("\\[x\\](javascript:y) \\*b\\* \\`c\\` \\_d\\_ \\~\\~e\\~\\~ \\$f\\$ \\\\");
  }

  @Test
  void aRowHasAsManyCellsAsTheTable() {
    assertThatThrownBy(() -> new MarkdownTable("a", "b").row("x"))
        .hasMessage("1 cells for 2 columns");
  }
}
