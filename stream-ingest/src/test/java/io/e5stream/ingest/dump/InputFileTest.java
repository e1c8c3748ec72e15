package io.e5stream.ingest.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InputFileTest {

  private interface Packer {
    OutputStream open(OutputStream out) throws IOException;
  }

  private static final UnpackLimits LIMITS = new UnpackLimits(200, 1L << 40);

  @TempDir Path dir;

  @Test
  void knowsThePackingByTheFirstBytes() throws Exception {
    assertThat(read(bytes("plain\n"))).isEqualTo("plain\n");
    assertThat(read(packed(GZIPOutputStream::new, "gzip\n"))).isEqualTo("gzip\n");
    assertThat(read(packed(ZstdOutputStream::new, "zstd\n"))).isEqualTo("zstd\n");
    assertThat(read(packed(BZip2CompressorOutputStream::new, "bz2\n"))).isEqualTo("bz2\n");
    assertThat(read(bytes("BZZT\n"))).isEqualTo("BZZT\n");
  }

  @Test
  void readsShortAndEmptyFiles() throws Exception {
    assertThat(read(new byte[0])).isEmpty();
    assertThat(read(bytes("{"))).isEqualTo("{");
    assertThat(read(bytes("{}\n"))).isEqualTo("{}\n");
  }

  @Test
  void readsSeveralMembersInOneFile() throws Exception {
    assertThat(
            read(join(packed(GZIPOutputStream::new, "a\n"), packed(GZIPOutputStream::new, "b\n"))))
        .isEqualTo("a\nb\n");
    assertThat(
            read(join(packed(ZstdOutputStream::new, "a\n"), packed(ZstdOutputStream::new, "b\n"))))
        .isEqualTo("a\nb\n");
    // As Wikipedia's multistream dumps.
    assertThat(
            read(
                join(
                    packed(BZip2CompressorOutputStream::new, "a\n"),
                    packed(BZip2CompressorOutputStream::new, "b\n"))))
        .isEqualTo("a\nb\n");
  }

  @Test
  void readsZstdWithTheLongWindowOfPushshift() throws Exception {
    assertThat(
            read(
                packed(
                    out -> {
                      ZstdOutputStream zstd = new ZstdOutputStream(out);
                      zstd.setLong(31);
                      return zstd;
                    },
                    "long\n")))
        .isEqualTo("long\n");
  }

  @ParameterizedTest
  @EnumSource(
      value = SevenZMethod.class,
      names = {"LZMA", "LZMA2", "BZIP2", "COPY", "DEFLATE"})
  void takesTheFileWantedOutOfA7zArchive(SevenZMethod method) throws Exception {
    Path archive = archive(method, "Comments.xml", "x", "site/Posts.xml", "posts");

    try (InputFile file = InputFile.open(archive.toString(), LIMITS, "Posts.xml")) {
      assertThat(file.content().readAllBytes()).isEqualTo(bytes("posts"));
      assertThat(file.bytesRead()).isPositive().isLessThanOrEqualTo(Files.size(archive));
    }
    assertThatThrownBy(() -> InputFile.open(archive.toString(), LIMITS, "Users.xml"))
        .hasMessageContaining("Comments.xml, site/Posts.xml")
        .hasMessageContaining("Users.xml");
  }

  @Test
  void takesTheOnlyFileOfA7zArchive() throws Exception {
    Path archive = archive(SevenZMethod.LZMA2, "any", "text");

    try (InputFile file = InputFile.open(archive.toString(), LIMITS, null)) {
      assertThat(file.content().readAllBytes()).isEqualTo(bytes("text"));
    }
  }

  @Test
  void aBombIsAnErrorInEveryPacking() throws Exception {
    Path bombs = Files.createDirectory(dir.resolve("bombs"));
    long size = 20L << 20;
    zeros(Files.newOutputStream(bombs.resolve("gz")), GZIPOutputStream::new, size);
    zeros(Files.newOutputStream(bombs.resolve("zst")), ZstdOutputStream::new, size);
    zeros(Files.newOutputStream(bombs.resolve("bz2")), BZip2CompressorOutputStream::new, size);
    try (SevenZOutputFile out = new SevenZOutputFile(bombs.resolve("7z").toFile())) {
      SevenZArchiveEntry entry = new SevenZArchiveEntry();
      entry.setName("zeros");
      out.putArchiveEntry(entry);
      byte[] chunk = new byte[1 << 20];
      for (long n = 0; n < size; n += chunk.length) {
        out.write(chunk);
      }
      out.closeArchiveEntry();
    }
    for (String name : List.of("gz", "zst", "bz2", "7z")) {
      assertThatThrownBy(() -> drain(bombs.resolve(name), LIMITS))
          .as(name)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("more than 200 times its size")
          .hasMessageContaining("unpack.max-ratio");
      assertThatThrownBy(() -> drain(bombs.resolve(name), new UnpackLimits(1 << 30, 1 << 20)))
          .as(name)
          .hasMessageContaining("more than 1,048,576 bytes")
          .hasMessageContaining("unpack.max-size");
      assertThat(drain(bombs.resolve(name), new UnpackLimits(1 << 30, size))).isEqualTo(size);
    }
  }

  @Test
  void whatLiesBeforeTheFileWantedIsHeldToTheLimits() throws Exception {
    long size = 20L << 20;
    Path archive = archive(SevenZMethod.LZMA2, "zeros", "\0".repeat((int) size), "Posts.xml", "x");

    assertThatThrownBy(() -> InputFile.open(archive.toString(), LIMITS, "Posts.xml"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("unpack.max-ratio");
    assertThatThrownBy(
            () -> InputFile.open(archive.toString(), new UnpackLimits(1 << 30, size), "Posts.xml"))
        .hasMessageContaining("unpack.max-size");
    UnpackLimits wide = new UnpackLimits(1 << 30, size + 1);
    try (InputFile file = InputFile.open(archive.toString(), wide, "Posts.xml")) {
      assertThat(file.content().readAllBytes()).isEqualTo(bytes("x"));
    }
  }

  @Test
  void aSmallFileMayPackWell() throws Exception {
    Path file = dir.resolve("small.gz");
    zeros(Files.newOutputStream(file), GZIPOutputStream::new, UnpackLimits.FLOOR);

    assertThat(drain(file, LIMITS)).isEqualTo(UnpackLimits.FLOOR);
  }

  @Test
  void countsPackedBytes() throws Exception {
    byte[] content = packed(GZIPOutputStream::new, "x".repeat(100_000));
    Path file = Files.write(dir.resolve("f"), content);
    try (InputFile input = InputFile.open(file.toString(), LIMITS, null)) {
      input.content().readAllBytes();
      assertThat(input.bytesRead()).isEqualTo(content.length);
    }
  }

  @Test
  void aTruncatedFileFails() throws Exception {
    for (byte[] whole :
        new byte[][] {
          packed(GZIPOutputStream::new, "text\n".repeat(1000)),
          packed(ZstdOutputStream::new, "text\n".repeat(1000)),
          packed(BZip2CompressorOutputStream::new, "text\n".repeat(1000))
        }) {
      byte[] half = Arrays.copyOf(whole, whole.length - 5);
      assertThatThrownBy(() -> read(half)).isInstanceOf(IOException.class);
    }
  }

  private String read(byte[] content) throws IOException {
    Path file = Files.write(dir.resolve("input"), content);
    try (InputFile input = InputFile.open(file.toString(), LIMITS, null)) {
      return new String(input.content().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Path archive(SevenZMethod method, String... namesAndTexts) throws IOException {
    Path archive = dir.resolve("archive.7z");
    try (SevenZOutputFile out = new SevenZOutputFile(archive.toFile())) {
      out.setContentCompression(method);
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        SevenZArchiveEntry entry = new SevenZArchiveEntry();
        entry.setName(namesAndTexts[i]);
        out.putArchiveEntry(entry);
        out.write(bytes(namesAndTexts[i + 1]));
        out.closeArchiveEntry();
      }
    }
    return archive;
  }

  private static void zeros(OutputStream file, Packer packer, long size) throws IOException {
    try (OutputStream out = packer.open(file)) {
      byte[] chunk = new byte[1 << 20];
      for (long n = 0; n < size; n += chunk.length) {
        out.write(chunk);
      }
    }
  }

  private static long drain(Path path, UnpackLimits limits) throws IOException {
    try (InputFile file = InputFile.open(path.toString(), limits, null)) {
      return file.content().transferTo(OutputStream.nullOutputStream());
    }
  }

  private static byte[] packed(Packer packer, String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = packer.open(out)) {
      packed.write(bytes(text));
    }
    return out.toByteArray();
  }

  private static byte[] join(byte[] a, byte[] b) {
    byte[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
