package io.e5stream.embed.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.BundleManifest;
import io.e5stream.embed.encoder.BundleWriter;
import io.e5stream.embed.encoder.Device;
import io.e5stream.embed.export.ExportException;
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

  @TempDir private Path temp;
  private final List<String> warnings = new ArrayList<>();

  @Test
  void anExportIsMadeOnceForAllAndAgainWhenDamaged() throws Exception {
    Callable<Bundle> open = () -> bundles().get(SOURCE, ServedPrecision.AUTO, Device.CPU);
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

    assertThat(open.call()).isEqualTo(made);
    assertThat(Files.getLastModifiedTime(made.model())).isEqualTo(time);

    Files.write(made.model(), new byte[] {1});
    assertThat(open.call()).isEqualTo(made);
    assertThat(Files.size(made.model())).isGreaterThan(1_000_000);
    assertThat(warnings).isEmpty();
  }

  @Test
  void autoTakesTheBundleWhereItsGraphIsNotUnderstood() throws IOException {
    Bundle odd = odd();

    assertThat(bundles().get(odd, ServedPrecision.AUTO, Device.CPU)).isEqualTo(odd);
    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0))
        .startsWith("e5-small-v2-1 runs in fp32, slower than it could in w8: ")
        .contains(odd.model().toString())
        .endsWith("or set embed.precision = bundle");
  }

  @Test
  void whatIsAskedForAndCannotBeMadeIsAnError() throws IOException {
    Bundle odd = odd();

    assertThatThrownBy(() -> bundles().get(odd, ServedPrecision.parse("w8"), Device.CPU))
        .isInstanceOf(ExportException.class);
  }

  @Test
  void asItIsNothingIsMade() {
    assertThat(bundles().get(SOURCE, ServedPrecision.BUNDLE, Device.CPU)).isSameAs(SOURCE);
    assertThat(temp.resolve("exports")).doesNotExist();
  }

  private ServedBundles bundles() {
    return new ServedBundles(new BundleExports(temp.resolve("exports")), warnings::add);
  }

  /** A bundle whose graph is an empty file, which is a graph without anything in it. */
  private Bundle odd() throws IOException {
    BundleManifest manifest = SOURCE.manifest();
    return BundleWriter.write(
        SOURCE, temp.resolve("odd"), () -> new byte[0], manifest, made -> Map.of());
  }
}
