package io.e5stream.eval.report.page;

import static io.e5stream.eval.report.Samples.small;
import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.eval.report.page.Sections.Issue;
import io.e5stream.eval.report.page.Sections.Tile;
import io.e5stream.eval.report.result.Summary;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummarySectionTest {

  @Test
  void theHeadlineSaysTheResult() {
    assertThat(SummarySection.headline(new Summary(9, 1, 4, 6, 0)))
        .isEqualTo(
            "Of 10 values with a published or agreed counterpart, 9 are within tolerance and 1 is"
                + " not; 6 are missing, because their data set was not there.");
    assertThat(SummarySection.headline(new Summary(3, 0, 0, 1, 2)))
        .isEqualTo(
            "All 3 values with a published or agreed counterpart are within tolerance; 1 is"
                + " missing, because its data set was not there; 2 could not be measured.");
    assertThat(SummarySection.headline(new Summary(0, 1, 0, 0, 0)))
        .startsWith("Of 1 value with a published or agreed counterpart, 0 are within");
    assertThat(SummarySection.headline(new Summary(1, 0, 0, 0, 0))).startsWith("The one value");
    assertThat(SummarySection.headline(new Summary(0, 0, 5, 0, 0))).startsWith("No value could");
    assertThat(SummarySection.headline(new Summary(0, 0, 0, 0, 0))).startsWith("Speed only");
  }

  @Test
  void tilesAddUpToTheWhole() {
    Summary summary = new Summary(9, 1, 4, 6, 2);
    assertThat(
            SummarySection.tiles(summary).stream()
                .map(Tile::count)
                .mapToLong(Long::parseLong)
                .sum())
        .isEqualTo(summary.total());
    assertThat(SummarySection.tiles(new Summary(0, 0, 0, 0, 0))).isEmpty();
  }

  @Test
  void failuresAreNamedWithTheirNumbers() {
    List<Issue> issues = SummarySection.issues(small());
    assertThat(issues).hasSize(1);
    assertThat(issues.get(0).what()).isEqualTo("Retrieval, arguana: m, nDCG@10");
    assertThat(issues.get(0).verdict().word()).isEqualTo("fail");
    assertThat(issues.get(0).detail()).isEqualTo("0.4093 instead of 0.4179 (\u22120.0086)");
  }

  @Test
  void missingDataSetsAreNamedOnce() {
    assertThat(SummarySection.missing(small())).isEqualTo("stsb");
  }
}
