package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.encoder.tuning.Calibration;
import io.e5stream.embed.encoder.tuning.EncoderTuning;
import io.e5stream.embed.encoder.tuning.Measurement;
import io.e5stream.embed.encoder.tuning.TuningKey;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTableTest {

  @Test
  void hasARowForEachBudgetAndAColumnForEachNumberOfCallers() {
    StringWriter out = new StringWriter();
    Calibration calibration =
        new Calibration(
            new TuningKey("Xeon", 2, "amd64", "1.29.0", "abc", "cpu", 1),
            new EncoderTuning(256, 2),
            List.of(measured(512, 2, 5_100.4), measured(256, 2, 5_000), measured(256, 1, 2_600)),
            0,
            0);

    CalibrationTable.print("e5-1", calibration, Path.of("kept.json"), new PrintWriter(out, true));

    assertThat(out.toString().lines())
        .containsExactly(
            "machine  Xeon, 2 cores, amd64, ONNX Runtime 1.29.0",
            "model    e5-1 on cpu",
            "measured 1970-01-01T00:00:00Z",
            "",
            "tokens/s        1 caller   2 callers",
            "batches of 256  2,600 (3)  5,000 (3) *",
            "batches of 512  -          5,100 (3)",
            "",
            "chosen   batches of 256 tokens, 2 callers",
            "kept in  kept.json");
  }

  private static Measurement measured(int batchTokens, int callers, double rate) {
    return new Measurement(new EncoderTuning(batchTokens, callers), rate, 3);
  }
}
