package io.e5stream.eval.task.data;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.eval.dataset.DatasetException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;

/** Files of a test. */
record DataDirectory(Path path) {

  Path write(String name, String content) throws IOException {
    return Files.writeString(path.resolve(name), content);
  }

  Path gzip(String name, String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return Files.write(path.resolve(name), bytes.toByteArray());
  }

  /** Writes a file that a reader has to refuse. */
  AbstractThrowableAssert<?, ?> refused(Function<Path, ?> reader, String name, String content)
      throws IOException {
    Path file = write(name, content);
    return assertThatThrownBy(() -> reader.apply(file)).isInstanceOf(DatasetException.class);
  }
}
