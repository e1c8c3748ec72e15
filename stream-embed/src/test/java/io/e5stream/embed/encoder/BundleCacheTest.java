package io.e5stream.embed.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleCacheTest {

  @TempDir Path temp;
  private Bundle source;
  private BundleCache cache;
  private final AtomicInteger fills = new AtomicInteger();

  @BeforeEach
  void prepare() throws IOException {
    Path directory = Bundles.write(temp.resolve("source"), TinyGraph.pooled(4).toBytes(), 4);
    source = Bundle.load(directory.toString());
    cache = new BundleCache(temp.resolve("cache"));
  }

  @Test
  void isFilledOnce() throws Exception {
    Bundle first = get();
    Bundle second = get();

    assertThat(fills).hasValue(1);
    assertThat(second).isEqualTo(first);
    assertThat(first.directory()).hasParent(cache.root()).hasFileName(source.hash());
  }

  @Test
  void damagedCopyIsMadeAgain() throws Exception {
    Files.writeString(get().model(), "damaged");

    assertThat(get().hash()).isEqualTo(source.hash());
    assertThat(fills).hasValue(2);
  }

  @Test
  void manyAtOnceGetTheSameAndLeaveNothingElse() throws Exception {
    var threads = Executors.newFixedThreadPool(8);
    try {
      Callable<Bundle> task = this::get;
      for (var bundle : threads.invokeAll(Collections.nCopies(32, task))) {
        assertThat(bundle.get().hash()).isEqualTo(source.hash());
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(entries()).isEqualTo(1);
  }

  @Test
  void wrongOrFailingContentsStayOutside() throws Exception {
    assertThatThrownBy(() -> cache.get("0".repeat(64), this::fill))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("expected 000");
    assertThatThrownBy(
            () ->
                cache.get(
                    source.hash(),
                    directory -> {
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");
    assertThat(entries()).isZero();
  }

  @Test
  void remainsOfKilledProcessesAreRemoved() throws Exception {
    Path old = Files.createDirectories(cache.root().resolve("new-old"));
    Files.writeString(old.resolve("model.onnx"), "half");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(2 * 86_400)));
    Path young = Files.createDirectories(cache.root().resolve("new-young"));

    get();

    assertThat(old).doesNotExist();
    assertThat(young).exists();
  }

  private Bundle get() throws IOException {
    return cache.get(source.hash(), this::fill);
  }

  private void fill(Path directory) throws IOException {
    fills.incrementAndGet();
    for (String file : new String[] {"model.onnx", "tokenizer.json", "bundle.json"}) {
      Files.copy(source.directory().resolve(file), directory.resolve(file));
    }
  }

  private long entries() throws IOException {
    try (Stream<Path> files = Files.list(cache.root())) {
      return files.count();
    }
  }
}
