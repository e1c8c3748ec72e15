package io.e5stream.pipeline.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.pipeline.config.OptionCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names in the pages exist in the code. */
class PagesTest {

  private static final Path DOCS = Path.of("../docs");
  private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern OPTION =
      Pattern.compile(
          "(index|pairs|filter|kafka|topics|version|embed|chunk|sink|qdrant|search|execution"
              + "|taskmanager|state)\\.[a-z.-]+");
  // Its name looks like an option.
  private static final String TOPIC = "pairs.clean";
  private static final Pattern QUALIFIED = Pattern.compile("([a-z]+\\.)+[A-Z]\\w+");
  private static final Pattern PACKAGE =
      Pattern.compile("(ingest|filter|embed|sink|search|training|eval|pipeline)(\\.[a-z]+)*");

  private static Set<String> quoted(String page) throws IOException {
    return CODE.matcher(Files.readString(DOCS.resolve(page)))
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void classesOfTheArchitecturePageExist() throws IOException {
    List<String> classes =
        quoted("architecture.md").stream()
            .filter(name -> QUALIFIED.matcher(name).matches())
            .toList();

    assertThat(classes).hasSizeGreaterThan(3).allMatch(name -> exists(name + ".java"));
  }

  @Test
  void packagesOfTheArchitecturePageExist() throws IOException {
    List<String> packages =
        quoted("architecture.md").stream().filter(name -> PACKAGE.matcher(name).matches()).toList();

    assertThat(packages)
        .hasSizeGreaterThan(10)
        .allMatch(name -> exists(name + ".package-info.java"));
  }

  private static boolean exists(String name) {
    String file =
        "src/main/java/io/e5stream/" + name.replace(".java", "").replace('.', '/') + ".java";
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      return modules.anyMatch(module -> Files.exists(module.resolve(file)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"architecture.md", "operations.md", "pairs.md", "../README.md"})
  void optionsExist(String page) throws IOException {
    OptionCatalog catalog = new OptionCatalog();
    List<String> keys =
        quoted(page).stream()
            .filter(name -> OPTION.matcher(name).matches())
            .filter(name -> !name.equals(TOPIC))
            .filter(name -> !exists(name + ".package-info.java"))
            .toList();

    assertThat(keys).allMatch(catalog::isKnown);
  }

  @Test
  void everyDecisionIsListed() throws IOException {
    String index = Files.readString(DOCS.resolve("decisions/README.md"));
    try (Stream<Path> files = Files.list(DOCS.resolve("decisions"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .hasSizeGreaterThan(1)
          .allMatch(file -> file.equals("README.md") || index.contains("(" + file + ")"));
    }
  }
}
