package io.e5stream.eval.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.encoder.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has its own {@link Probes} stands for a process of its own. */
class CheckedCacheTest {

  private static final float DRIFT = 0.01f;
  private static final List<String> TEXTS = List.of("green tea", "far side");
  private static final float[][] OLD = new HashEncoder().encode(Role.QUERY, TEXTS);
  private static final float[][] NEW = new HashEncoder(DRIFT).encode(Role.QUERY, TEXTS);

  @TempDir private Path directory;
  private final List<String> notes = new ArrayList<>();

  private CachingEncoder process(float drift) throws IOException {
    return open(new HashEncoder(drift), new Probes());
  }

  private CachingEncoder open(HashEncoder encoder, Probes probes) throws IOException {
    return new CachingEncoder(
        encoder, new CheckedCache(directory, probes, notes::add).open("cafe", encoder));
  }

  private void hasFresh(CachingEncoder encoder, float[][] expected) {
    long before = encoder.encoded();
    assertThat(encoder.encode(Role.QUERY, TEXTS)).isDeepEqualTo(expected);
    assertThat(encoder.encoded() - before).isEqualTo(TEXTS.size());
  }

  private void hasKept(CachingEncoder encoder, float[][] expected) {
    long before = encoder.encoded();
    assertThat(encoder.encode(Role.QUERY, TEXTS)).isDeepEqualTo(expected);
    assertThat(encoder.encoded()).isEqualTo(before);
  }

  @Test
  void theSameEncoderFindsItsVectors() throws IOException {
    try (CachingEncoder first = process(0)) {
      hasFresh(first, OLD);
    }
    try (CachingEncoder second = process(0)) {
      hasKept(second, OLD);
    }
    assertThat(notes).isEmpty();
  }

  @Test
  void aChangedEncoderComputesAgain() throws IOException {
    try (CachingEncoder before = process(0)) {
      hasFresh(before, OLD);
    }
    try (CachingEncoder after = process(DRIFT)) {
      hasFresh(after, NEW);
    }
    assertThat(notes)
        .singleElement()
        .asString()
        .contains("cafe.vectors are not those that hash-1 gives now");
    try (CachingEncoder again = process(DRIFT)) {
      hasKept(again, NEW);
    }
    assertThat(notes).hasSize(1);
  }

  @Test
  void vectorsWithoutProbesAreNotTrusted() throws IOException {
    try (VectorCache unchecked = VectorCache.open(directory, "cafe", OLD[0].length)) {
      unchecked.put(List.of(TextKey.of(Role.QUERY, TEXTS.get(0))), new float[][] {OLD[1]});
    }
    try (CachingEncoder encoder = process(0)) {
      hasFresh(encoder, OLD);
    }
    assertThat(notes).hasSize(1);
  }

  @Test
  void theOldProcessThatIsStillAtItNeitherReadsNorWritesTheNewVectors() throws IOException {
    List<String> more = List.of("rope", "knot");
    try (CachingEncoder old = process(0)) {
      hasFresh(old, OLD);
      try (CachingEncoder changed = process(DRIFT)) {
        hasFresh(changed, NEW);
        hasKept(old, OLD);
        old.encode(Role.QUERY, more);
        assertThat(changed.encode(Role.QUERY, more))
            .isDeepEqualTo(new HashEncoder(DRIFT).encode(Role.QUERY, more));
      }
    }
    try (CachingEncoder later = process(DRIFT)) {
      hasKept(later, NEW);
    }
  }

  @Test
  void aProcessLooksAgainWheneverItOpens() throws IOException {
    Probes probes = new Probes();
    HashEncoder encoder = new HashEncoder();
    try (CachingEncoder first = open(encoder, probes)) {
      hasFresh(first, OLD);
    }
    int asked = encoder.asked.size();
    try (CachingEncoder other = process(DRIFT)) {
      hasFresh(other, NEW);
    }
    try (CachingEncoder second = open(encoder, probes)) {
      assertThat(encoder.asked).as("the probes are known").hasSize(asked);
      hasFresh(second, OLD);
    }
    assertThat(notes).hasSize(2);
  }

  @Test
  void probesThatWereDamagedAreWrittenAgain() throws IOException {
    try (CachingEncoder first = process(0)) {
      hasFresh(first, OLD);
    }
    Path file = directory.resolve("cafe.vectors");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2]++;
    Files.write(file, bytes);
    try (CachingEncoder second = process(0)) {
      hasFresh(second, OLD);
    }
    try (CachingEncoder third = process(0)) {
      hasKept(third, OLD);
    }
  }
}
