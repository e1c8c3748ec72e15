package io.e5stream.embed.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.BundleManifest;
import io.e5stream.embed.encoder.BundleWriter;
import io.e5stream.embed.encoder.Device;
import io.e5stream.embed.export.ExportException;
import io.e5stream.embed.export.Precision;
import io.e5stream.embed.export.VectorAgreement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the built-in bundle. */
class ServedBundlesTest {

  private static final Bundle SOURCE = Bundle.builtIn();
  private static final ServedPrecision W8 = ServedPrecision.of(Precision.W8);
  private static final long ROOMY = Long.MAX_VALUE;

  @TempDir private Path temp;
  private final List<String> warnings = new ArrayList<>();

  @Test
  void anExportIsMadeOnceForAllAndAgainWhenDamaged() throws Exception {
    // Asked for, so that the two do not take turns before they come to the lock.
    Callable<Bundle> open = () -> bundles(ROOMY).get(SOURCE, W8, Device.CPU);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    Bundle made;
    try {
      var first = threads.submit(open);
      var second = threads.submit(open);
      made = first.get();
      assertThat(second.get()).isEqualTo(made);
    } finally {
      threads.shutdownNow();
    }
    assertThat(made.manifest().precision()).isEqualTo("w8");
    assertThat(made.manifest().embeddingSpace()).isEqualTo(SOURCE.manifest().embeddingSpace());
    assertThat(made.id()).isEqualTo(SOURCE.id());
    FileTime time = Files.getLastModifiedTime(made.model());

    assertThat(bundles(0).get(SOURCE, ServedPrecision.AUTO, Device.CPU)).isEqualTo(made);
    assertThat(Files.getLastModifiedTime(made.model())).isEqualTo(time);
    // It is of w8 already.
    assertThat(bundles(0).get(made, W8, Device.CPU)).isEqualTo(made);

    Files.write(made.model(), new byte[] {1});
    assertThat(open.call()).isEqualTo(made);
    assertThat(Files.size(made.model())).isGreaterThan(1_000_000);
    assertThat(warnings).isEmpty();
  }

  @Test
  void autoTakesTheBundleWhereItsGraphIsNotUnderstoodAndTriesOnce() throws IOException {
    Bundle odd = bundle("odd", SOURCE.manifest());
    ServedBundles bundles = bundles(ROOMY);

    assertThat(bundles.get(odd, ServedPrecision.AUTO, Device.CPU)).isEqualTo(odd);
    assertThat(bundles.get(odd, ServedPrecision.AUTO, Device.CPU)).isEqualTo(odd);
    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0))
        .startsWith("e5-small-v2-1 runs in fp32 instead of the faster w8: ")
        .contains(odd.model().toString())
        .endsWith(". 'embed.precision = bundle' asks for that");
  }

  @Test
  void autoTakesTheBundleWhereTheHeapIsTooSmall() {
    assertThat(bundles(1_000_000).get(SOURCE, ServedPrecision.AUTO, Device.CPU)).isEqualTo(SOURCE);
    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0)).contains("making it needs 532 MB of heap and 1 are free");
  }

  @Test
  void autoTakesTheBundleWhereTheExportIsTooFarFromIt() {
    export(SOURCE, 0.9979);

    assertThat(bundles(ROOMY).get(SOURCE, ServedPrecision.AUTO, Device.CPU)).isEqualTo(SOURCE);
    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0)).contains("its vectors differ too much (least cosine 0.9979)");
    // Asked for, it may differ more.
    assertThat(bundles(ROOMY).get(SOURCE, W8, Device.CPU).manifest().precision()).isEqualTo("w8");
  }

  @Test
  void whatIsAskedForAndCannotBeHadIsAnError() throws IOException {
    Bundle odd = bundle("odd", SOURCE.manifest());
    assertThatThrownBy(() -> bundles(ROOMY).get(odd, W8, Device.CPU))
        .isInstanceOf(ExportException.class);
    assertThatThrownBy(() -> bundles(0).get(SOURCE, W8, Device.CPU))
        .isInstanceOf(ExportException.class)
        .hasMessageEndingWith("raise the heap");
    export(SOURCE, 0.7);
    assertThatThrownBy(() -> bundles(ROOMY).get(SOURCE, W8, Device.CPU))
        .isInstanceOf(ExportException.class)
        .hasMessageContaining("a cosine of 0.7000 to those of the bundle");
  }

  @Test
  void bundlesOfEqualFilesAndOtherVersionsKeepTheirNames() {
    Bundle other =
        new Bundle(SOURCE.directory(), renamed(SOURCE.manifest(), "e5-copy"), SOURCE.hash());
    export(SOURCE, 0.9999);
    export(other, 0.9999);

    for (Bundle bundle : List.of(SOURCE, other)) {
      Bundle served = bundles(ROOMY).get(bundle, ServedPrecision.AUTO, Device.CPU);
      assertThat(served.id()).isEqualTo(bundle.id());
      assertThat(served.manifest().precision()).isEqualTo("w8");
    }
  }

  @Test
  void anExportInACacheThatCannotBeWrittenServes() throws IOException {
    export(SOURCE, 0.9999);
    // Root may write anywhere: a file in the place of the lock's is what nobody can lock.
    Path lock =
        temp.resolve("exports")
            .resolve(exports(0).target(SOURCE, Precision.W8).getFileName() + ".lock");
    Files.createDirectories(lock.resolve("in the way"));

    assertThat(bundles(0).get(SOURCE, ServedPrecision.AUTO, Device.CPU).manifest().precision())
        .isEqualTo("w8");
    assertThat(warnings).isEmpty();
  }

  @Test
  void asItIsNothingIsMade() {
    assertThat(bundles(ROOMY).get(SOURCE, ServedPrecision.BUNDLE, Device.CPU)).isSameAs(SOURCE);
    assertThat(temp.resolve("exports")).doesNotExist();
  }

  private BundleExports exports(long freeHeap) {
    return new BundleExports(temp.resolve("exports"), () -> freeHeap);
  }

  private ServedBundles bundles(long freeHeap) {
    return new ServedBundles(exports(freeHeap), warnings::add);
  }

  /** An export as if it had been made, with a graph that nobody runs here. */
  private void export(Bundle source, double leastCosine) {
    BundleWriter.write(
        source,
        exports(0).target(source, Precision.W8),
        () -> new byte[0],
        source.manifest().derived("w8"),
        made -> Map.of(VectorAgreement.LEAST, leastCosine));
  }

  /** A bundle whose graph is an empty file, which is a graph without anything in it. */
  private Bundle bundle(String directory, BundleManifest manifest) {
    return BundleWriter.write(
        SOURCE, temp.resolve(directory), () -> new byte[0], manifest, made -> Map.of());
  }

  private static BundleManifest renamed(BundleManifest manifest, String name) {
    return new BundleManifest(
        name,
        manifest.version(),
        manifest.dimension(),
        manifest.maxTokens(),
        manifest.pooling(),
        manifest.normalise(),
        manifest.prefixes(),
        manifest.instruction(),
        manifest.precision(),
        manifest.embeddingSpace(),
        manifest.files(),
        manifest.parent(),
        manifest.trainingRun(),
        manifest.evaluation());
  }
}
