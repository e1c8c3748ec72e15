package io.e5stream.eval.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlotTest {

  @Test
  void idsAreSafeAsNamesOfFiles() {
    assertThat(Plot.idOf("retrieval-nDCG@10")).isEqualTo("retrieval-ndcg-10");
    assertThat(Plot.idOf("../../etc/passwd")).isEqualTo("etc-passwd");
    assertThat(Plot.idOf("\u65e5\u672c\u8a9e")).isEqualTo("plot");
  }

  @Test
  void tonesComeRoundAgainWithoutTheBaseline() {
    assertThat(Tone.series(0)).isEqualTo(Tone.FIRST);
    assertThat(Tone.series(4)).isEqualTo(Tone.FIFTH);
    assertThat(Tone.series(5)).isEqualTo(Tone.FIRST);
  }
}
