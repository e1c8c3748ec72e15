package io.e5stream.eval.report.page;

import static io.e5stream.eval.report.Samples.small;
import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.eval.bench.BenchReport;
import io.e5stream.eval.report.Samples;
import io.e5stream.eval.report.page.Sections.Command;
import io.e5stream.eval.report.page.Sections.Input;
import io.e5stream.eval.report.result.Results.BenchFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OriginSectionTest {

  @Test
  void timesAreForPeople() {
    assertThat(OriginSection.time("2026-11-21T02:05:09Z")).isEqualTo("21 November 2026, 02:05 UTC");
    assertThat(OriginSection.time("yesterday")).isEqualTo("yesterday");
  }

  @Test
  void everyFileIsListed() {
    assertThat(OriginSection.inputs(small()))
        .extracting(Input::file)
        .containsExactly("suite.json", "bench-encode.json");
  }

  @Test
  void commandsMakeWhatWasThere() {
    assertThat(OriginSection.commands(small()))
        .extracting(Command::line)
        .containsExactly(
            "./e5-stream eval suite", "./e5-stream bench encode", "./e5-stream eval report");
  }

  @Test
  void aNameOutOfAFileIsNoCommand() {
    assertThat(OriginSection.commands(Samples.report(List.of(), Samples.bench("x; rm -r ~"))))
        .extracting(Command::line)
        .containsExactly("./e5-stream eval report");
  }

  @Test
  void speedsOfSeveralMachinesAreNotComparable() {
    assertThat(OriginSection.machineNote(small())).isNull();
    BenchFile elsewhere =
        new BenchFile(
            "bench-index.json",
            new BenchReport("index", "now", "64 cores", Map.of(), List.of(), Map.of()));
    assertThat(
            OriginSection.machineNote(
                Samples.report(List.of(), Samples.bench("encode"), elsewhere)))
        .startsWith("The results come from 2 machines");
  }
}
