package io.e5stream.pipeline.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.filter.file.PackedText;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ProgressStreamTest {

  private final AtomicLong told = new AtomicLong();

  private ProgressStream stream(byte[] bytes) {
    return new ProgressStream(new ByteArrayInputStream(bytes), told::addAndGet);
  }

  @Test
  void everyByteIsToldOnceHoweverItIsRead() throws IOException {
    try (ProgressStream in = stream(new byte[100])) {
      assertThat(in.read()).isZero();
      assertThat(told).hasValue(1);
      assertThat(in.read(new byte[30], 0, 30)).isEqualTo(30);
      assertThat(in.skip(20)).isEqualTo(20);
      assertThat(told).hasValue(51);
      in.readAllBytes();
      assertThat(in.read()).isEqualTo(-1);
      assertThat(told).hasValue(100);
    }
  }

  @Test
  void ofPackedTextThePackedBytesAreTold() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("a line\n".repeat(50_000).getBytes(StandardCharsets.UTF_8));
    }

    try (BufferedReader in = PackedText.open(stream(packed.toByteArray()))) {
      assertThat(in.lines()).hasSize(50_000);
    }

    assertThat(told).hasValue(packed.size());
  }
}
