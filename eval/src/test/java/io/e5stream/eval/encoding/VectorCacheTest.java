package io.e5stream.eval.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.encoder.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorCacheTest {

  private static final int DIMENSION = 3;
  private static final int RECORD = 16 + DIMENSION * 4 + 4;

  private static final TextKey A = TextKey.of(Role.QUERY, "a");
  private static final TextKey B = TextKey.of(Role.QUERY, "b");
  private static final TextKey C = TextKey.of(Role.QUERY, "c");
  private static final float[] ONE = {1.5f, -0.0f, Float.MIN_VALUE};
  private static final float[] TWO = {0.1f, 0.2f, 0.3f};
  private static final float[] THREE = {7, 8, 9};

  @TempDir private Path directory;

  private VectorCache open() throws IOException {
    return VectorCache.open(directory, "cafe", DIMENSION);
  }

  private void fill() throws IOException {
    try (VectorCache cache = open()) {
      cache.put(List.of(A, B), new float[][] {ONE, TWO});
      cache.put(List.of(C), new float[][] {THREE});
    }
  }

  private Path file() {
    return directory.resolve("cafe.vectors");
  }

  @Test
  void vectorsComeBackBitByBit() throws IOException {
    fill();
    try (VectorCache cache = open()) {
      assertThat(cache.size()).isEqualTo(3);
      assertThat(Arrays.equals(cache.get(A), ONE)).isTrue(); // tells -0 from 0
      assertThat(cache.get(B)).isEqualTo(TWO);
      assertThat(cache.get(C)).isEqualTo(THREE);
      assertThat(cache.get(TextKey.of(Role.PASSAGE, "a"))).isNull();
    }
  }

  @Test
  void anotherBundleOrDimensionHasNothingOfIt() throws IOException {
    fill();
    try (VectorCache other = VectorCache.open(directory, "beef", DIMENSION)) {
      assertThat(other.get(A)).isNull();
    }
    try (VectorCache other = VectorCache.open(directory, "cafe", 4)) {
      assertThat(other.get(A)).isNull();
      other.put(List.of(A), new float[][] {{1, 2, 3, 4}});
      assertThat(other.get(A)).containsExactly(1, 2, 3, 4);
    }
  }

  @Test
  void whatIsThereIsNotWrittenAgain() throws IOException {
    fill();
    long size = Files.size(file());
    try (VectorCache cache = open()) {
      cache.put(List.of(A, A, C), new float[][] {THREE, THREE, ONE});
      assertThat(cache.get(A)).isEqualTo(ONE);
    }
    assertThat(Files.size(file())).isEqualTo(size);
  }

  @Test
  void aWriterThatDiedAnywhereInARecordLosesThatRecordOnly() throws IOException {
    fill();
    byte[] whole = Files.readAllBytes(file());
    for (int cut = 1; cut <= RECORD; cut++) {
      Files.write(file(), Arrays.copyOf(whole, whole.length - cut));
      try (VectorCache cache = open()) {
        assertThat(cache.size()).isEqualTo(2);
        assertThat(cache.get(B)).isEqualTo(TWO);
        assertThat(cache.get(C)).isNull();
        cache.put(List.of(C), new float[][] {THREE});
        assertThat(cache.get(C)).isEqualTo(THREE);
      }
      assertThat(Files.readAllBytes(file())).isEqualTo(whole);
    }
  }

  @Test
  void aDamagedRecordIsWrittenAgain() throws IOException {
    fill();
    byte[] whole = Files.readAllBytes(file());
    for (int place = 0; place < RECORD; place++) {
      byte[] damaged = whole.clone();
      damaged[whole.length - 2 * RECORD + place] ^= 0x10;
      Files.write(file(), damaged);
      try (VectorCache cache = open()) {
        assertThat(cache.get(A)).isEqualTo(ONE);
        assertThat(cache.get(B)).isNull();
        assertThat(cache.get(C)).isEqualTo(THREE);
        cache.put(List.of(B), new float[][] {TWO});
      }
      try (VectorCache cache = open()) {
        assertThat(cache.get(B)).isEqualTo(TWO);
      }
    }
  }

  @Test
  void damageWhileItIsOpenIsNoticedAndRepaired() throws IOException {
    fill();
    try (VectorCache cache = open()) {
      byte[] bytes = Files.readAllBytes(file());
      bytes[bytes.length - 10] ^= 1;
      Files.write(file(), bytes);
      assertThat(cache.get(C)).isNull();
      cache.put(List.of(C), new float[][] {THREE});
      assertThat(cache.get(C)).isEqualTo(THREE);
    }
  }

  @Test
  void aFileOfAnotherKindIsBegunAnew() throws IOException {
    for (String content : List.of("", "x", "no vectors at all, but long enough to be some\n")) {
      Files.writeString(file(), content);
      try (VectorCache cache = open()) {
        assertThat(cache.size()).isZero();
        cache.put(List.of(A), new float[][] {ONE});
        assertThat(cache.get(A)).isEqualTo(ONE);
      }
    }
  }

  @Test
  void recordsOfZerosAreNone() throws IOException {
    fill();
    byte[] whole = Files.readAllBytes(file());
    Arrays.fill(whole, whole.length - 3 * RECORD, whole.length, (byte) 0);
    Files.write(file(), whole);
    try (VectorCache cache = open()) {
      assertThat(cache.size()).isZero();
    }
    assertThat(Files.size(file())).as("all damaged: begun anew").isLessThan(RECORD * 3);
  }

  @Test
  void findsWhatAnotherCacheOfTheSameFileWrites() throws IOException {
    try (VectorCache first = open();
        VectorCache second = open()) {
      first.put(List.of(A), new float[][] {ONE});
      second.put(List.of(A, B), new float[][] {ONE, TWO});
      first.put(List.of(C), new float[][] {THREE});
      assertThat(first.get(B)).isEqualTo(TWO);
      assertThat(second.get(A)).isEqualTo(ONE);
    }
    try (VectorCache all = open()) {
      assertThat(all.size()).isEqualTo(3);
      assertThat(Files.size(file()))
          .as("A is there once")
          .isEqualTo("e5vec-1 cafe 3\n".length() + 3 * RECORD);
    }
  }

  @Test
  void isBounded() throws IOException {
    try (VectorCache cache = VectorCache.open(directory, "cafe", DIMENSION, 2)) {
      cache.put(List.of(A, B, C), new float[][] {ONE, TWO, THREE});
      assertThat(cache.size()).isEqualTo(2);
      assertThat(cache.get(C)).isNull();
    }
  }

  @Test
  void anInterruptedWriterDoesNotCloseItForOthers() throws IOException {
    try (VectorCache cache = open()) {
      Thread.currentThread().interrupt();
      cache.put(List.of(A), new float[][] {ONE});
      assertThat(cache.get(A)).isNull();
      assertThat(Thread.interrupted()).isTrue();
      cache.put(List.of(B), new float[][] {TWO});
      assertThat(cache.get(B)).isEqualTo(TWO);
    }
  }
}
