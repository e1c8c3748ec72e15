package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.export.EncoderWeights;
import io.e5stream.embed.export.Matrix;
import io.e5stream.embed.export.OnnxWeights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Through the command, since only there flags become a source. */
class ExportSourceTest {

  @TempDir private Path temp;

  private CommandRun export(String precision, String flag, Path value) throws IOException {
    String texts =
        IntStream.range(0, 16).mapToObj(i -> "Text number " + i).collect(Collectors.joining("\n"));
    return CommandRun.of(
        "models",
        "export",
        "--precision",
        precision,
        "--calibrate",
        Files.writeString(temp.resolve("texts.txt"), texts).toString(),
        "--out",
        temp.resolve("out-" + precision).toString(),
        flag,
        value.toString());
  }

  private static EncoderWeights weights() {
    return OnnxWeights.read(Bundle.builtIn().model());
  }

  private static EncoderWeights withEmbeddings(
      EncoderWeights weights, Matrix words, Matrix positions, Matrix types) {
    return new EncoderWeights(
        weights.heads(),
        weights.epsilon(),
        words,
        positions,
        types,
        weights.embeddingNorm(),
        weights.layers());
  }

  @Test
  void weightsAreTakenFromSafetensors() throws IOException {
    CommandRun run =
        export("fp32", "--weights", SafetensorsFolder.write(temp.resolve("model"), weights()));

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("mean 1.00000 to the source's vectors");
    Bundle made = Bundle.load(temp.resolve("out-fp32").toString());
    assertThat(made.manifest().evaluation().get("cosine-to-parent/min")).isGreaterThan(0.99999);

    CommandRun again = export("w8", "--bundle", temp.resolve("out-fp32"));
    assertThat(again.exitCode()).as(again.err()).isZero();
    CommandRun quantized = export("int8", "--bundle", temp.resolve("out-w8"));
    assertThat(quantized.exitCode()).isEqualTo(2);
    assertThat(quantized.err()).contains("out-w8 is in w8; an export starts from fp32");
  }

  @Test
  void weightsOfAnotherModelAreRefused() throws IOException {
    EncoderWeights weights = weights();
    float[] words = weights.words().values();
    float[] reversed = new float[words.length];
    for (int i = 0; i < words.length; i++) {
      reversed[i] = words[words.length - 1 - i];
    }
    Matrix other = new Matrix(weights.words().rows(), weights.hidden(), reversed);
    CommandRun run =
        export(
            "fp32",
            "--weights",
            SafetensorsFolder.write(
                temp.resolve("other"),
                withEmbeddings(weights, other, weights.positions(), weights.types())));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("are of another model than e5-small-v2-1: mean cosine 0.");
    assertThat(temp.resolve("out-fp32")).doesNotExist();
  }

  @Test
  void weightsOfAnotherSizeAreRefused() throws IOException {
    EncoderWeights weights = weights();
    Matrix tiny = new Matrix(1, 24, new float[24]);
    CommandRun run =
        export(
            "fp32",
            "--weights",
            SafetensorsFolder.write(
                temp.resolve("tiny"), withEmbeddings(weights, tiny, tiny, tiny)));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("another model than e5-small-v2-1: vectors of 24 dimensions");
  }

  @Test
  void aMissingSourceIsNamed() throws IOException {
    CommandRun weights = export("fp32", "--weights", temp.resolve("none"));
    assertThat(weights.exitCode()).isEqualTo(1);
    assertThat(weights.err()).contains("cannot read " + temp.resolve("none"));
    CommandRun bundle = export("fp32", "--bundle", temp.resolve("none"));
    assertThat(bundle.exitCode()).isEqualTo(1);
    assertThat(bundle.err()).contains("no model bundle at " + temp.resolve("none"));
    assertThat(temp.resolve("out-fp32")).doesNotExist();
  }
}
