package io.e5stream.pipeline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files stay small, and every package says what it is for. */
class FileSizeTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @Test
  void filesAreSmall() throws IOException {
    Map<Path, Integer> lines = new TreeMap<>();
    for (Path file : javaFiles("src")) {
      lines.put(ROOT.relativize(file), Files.readAllLines(file).size());
    }
    List<Integer> sorted = lines.values().stream().sorted().toList();
    assertThat(sorted).hasSizeGreaterThan(20);
    assertThat(lines).allSatisfy((file, count) -> assertThat(count).isLessThanOrEqualTo(400));
    assertThat(sorted.get(sorted.size() / 2)).as("median").isLessThan(80);
    assertThat(sorted.get(sorted.size() * 95 / 100)).as("95th percentile").isLessThan(250);
  }

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    for (Path file : javaFiles("src/main/java")) {
      assertThat(file.resolveSibling("package-info.java")).exists();
    }
  }

  private static List<Path> javaFiles(String below) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> modules = Files.newDirectoryStream(ROOT)) {
      for (Path module : modules) {
        Path sources = module.resolve(below);
        if (Files.isDirectory(sources)) {
          try (Stream<Path> tree = Files.walk(sources)) {
            tree.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
          }
        }
      }
    }
    return files;
  }
}
