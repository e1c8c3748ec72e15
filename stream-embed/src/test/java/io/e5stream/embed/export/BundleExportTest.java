package io.e5stream.embed.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.BundleException;
import io.e5stream.embed.encoder.BundleManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the built-in bundle, with a sample as small as it may be. */
class BundleExportTest {

  @TempDir static Path temp;
  private static Bundle fp32;
  private static Bundle w8;
  private static final Stages STAGES = new Stages();

  @BeforeAll
  static void export() {
    fp32 = export(Precision.FP32).run(temp.resolve("fp32"), STAGES);
    w8 = export(Precision.W8).run(temp.resolve("w8"), ExportProgress.NONE);
  }

  @Test
  void theManifestTellsWhatTheBundleIs() {
    for (Bundle made : List.of(fp32, w8)) {
      BundleManifest manifest = made.manifest();
      assertThat(manifest.precision()).isEqualTo(made.directory().getFileName().toString());
      assertThat(manifest.parent()).isEqualTo(Bundle.builtIn().id());
      assertThat(manifest.embeddingSpace()).isEqualTo(Bundle.builtIn().manifest().embeddingSpace());
      assertThat(manifest.evaluation())
          .containsOnlyKeys("cosine-to-parent/min", "cosine-to-parent/mean");
      assertThat(made.hash()).isNotEqualTo(Bundle.builtIn().hash());
      assertThat(Bundle.load(made.directory().toString())).isEqualTo(made);
    }
    assertThat(w8.hash()).isNotEqualTo(fp32.hash());
  }

  @Test
  void vectorsAreNearTheSources() {
    assertThat(fp32.manifest().evaluation().get(VectorAgreement.LEAST)).isCloseTo(1, within(1e-5));
    double least = w8.manifest().evaluation().get(VectorAgreement.LEAST);
    double mean = w8.manifest().evaluation().get(VectorAgreement.MEAN);
    assertThat(least).isBetween(0.99, 0.999999); // rounded weights are not the same weights
    assertThat(mean).isBetween(least, 0.999999);
  }

  @Test
  void w8TakesAByteAWeightAndTwoAnEmbedding() throws IOException {
    EncoderWeights weights = OnnxWeights.read(fp32.model());
    long linear = 12L * (384 * 3 * 384 + 384 * 384 + 2 * 384 * 1_536);
    long embeddings = 2L * (weights.words().values().length + weights.positions().values().length);

    assertThat(Files.size(w8.model()))
        .isBetween(linear + embeddings, linear + embeddings + linear / 10);
  }

  @Test
  void progressIsToldInWholeStages() {
    assertThat(STAGES.names).containsExactly("reading weights", "comparing vectors");
    assertThat(STAGES.done).isEqualTo(STAGES.totals).containsExactly(1L, 4L);
  }

  @Test
  void theSameExportIsTheSameFile() {
    Bundle again = export(Precision.W8).run(temp.resolve("again/w8"), ExportProgress.NONE);

    assertThat(again.manifest().files()).isEqualTo(w8.manifest().files());
    assertThat(again.hash()).isEqualTo(w8.hash());
    assertThat(again.manifest().evaluation()).isEqualTo(w8.manifest().evaluation());
  }

  @Test
  void whatIsThereIsNotOverwritten() throws IOException {
    Path target = Files.createDirectories(temp.resolve("occupied/bundle"));
    Stages stages = new Stages();

    assertThatThrownBy(() -> export(Precision.INT8).run(target, stages))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining(target + " is there already");
    assertThat(stages.names).doesNotContain("calibrating"); // which takes a minute
    try (Stream<Path> left = Files.walk(target.getParent())) {
      assertThat(left).containsExactly(target.getParent(), target);
    }
  }

  @Test
  void aQuantisedBundleIsNoSource() throws IOException {
    Path target = temp.resolve("second/w8");

    assertThatThrownBy(
            () ->
                new BundleExport(w8, Precision.FP32, ShortTexts.sample())
                    .run(target, ExportProgress.NONE))
        .isInstanceOf(ExportException.class)
        .hasMessageContaining(w8.model().toString());
    assertThat(target.getParent()).doesNotExist();
  }

  @Test
  void aSampleTooSmallIsRefused() {
    List<String> sample = ShortTexts.sample().subList(1, BundleExport.LEAST_TEXTS);

    assertThatThrownBy(() -> new BundleExport(Bundle.builtIn(), Precision.FP32, sample))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a sample of 15 texts is too small: 16 at least");
  }

  private static BundleExport export(Precision precision) {
    return new BundleExport(Bundle.builtIn(), precision, ShortTexts.sample());
  }

  private static final class Stages implements ExportProgress {

    private final List<String> names = new ArrayList<>();
    private final List<Long> totals = new ArrayList<>();
    private final List<Long> done = new ArrayList<>();

    @Override
    public void stage(String name, long total) {
      names.add(name);
      totals.add(total);
      done.add(0L);
    }

    @Override
    public void advance(long steps) {
      done.set(done.size() - 1, done.get(done.size() - 1) + steps);
    }
  }
}
