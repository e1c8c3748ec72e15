package io.e5stream.filter.perplexity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.e5stream.filter.Boundary;
import io.e5stream.filter.text.AnalyzedText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArpaReaderTest {

  /** As SRILM prints one: comment, spaces, weights left out where they are 0. */
  private static final String MODEL =
      """
      some other program's notes

      \\data\\
      ngram 1=5
      ngram 2=3
      ngram 3=1

      \\1-grams:
      -1.0\t<unk>
      -99\t<s>\t-0.5
      -0.7\t</s>
      -0.6\tred\t-0.3
      -0.8\t水\t-0.1

      \\2-grams:
      -0.2\t<s> red\t-0.4
      -0.4\tred 水\t-0.05
      -0.3\t水 </s>

      \\3-grams:
      -0.1\t<s> red 水

      \\end\\
      """;

  @TempDir private Path directory;

  private NGramModel read(String text) throws IOException {
    return ArpaReader.read(Files.writeString(directory.resolve("model.arpa"), text));
  }

  private static double log(NGramModel model, List<String> context, String word) {
    return Math.log10(model.probability(context, word));
  }

  @Test
  void backsOff() throws IOException {
    NGramModel model = read(MODEL);
    assertThat(model.order()).isEqualTo(3);
    assertThat(log(model, List.of(), "Red")).isCloseTo(-0.6, within(1e-6));
    assertThat(log(model, List.of("<s>"), "red")).isCloseTo(-0.2, within(1e-6));
    assertThat(log(model, List.of("<s>", "red"), "水")).isCloseTo(-0.1, within(1e-6));
    // Not after three words, nor after two: both weights and the word's own.
    assertThat(log(model, List.of("<s>", "red"), "red")).isCloseTo(-0.4 - 0.3 - 0.6, within(1e-6));
    assertThat(log(model, List.of("red", "水"), "</s>")).isCloseTo(-0.05 - 0.3, within(1e-6));
    assertThat(log(model, List.of("<s>"), "blue")).isCloseTo(-0.5 - 1, within(1e-6));
    // An unknown word forgets what was before.
    assertThat(log(model, List.of("red", "blue"), "水")).isCloseTo(-0.8, within(1e-6));
  }

  @Test
  void theRuleMeasuresPerplexity() throws IOException {
    NGramModel model = read(MODEL);
    double perplexity = Math.pow(10, (0.2 + 0.1 + 0.35) / 3);
    double measured = model.perplexity(AnalyzedText.of("red 水"));
    assertThat(measured).isCloseTo(perplexity, within(1e-5));
    Boundary.assertAt(max -> new Perplexity(model, max), "Red, 水!", measured);
    Boundary.assertSilent(new Perplexity(model, 520), "?");
  }

  /** A pruned model may have an n-gram without its end. */
  @Test
  void findsNGramsWhoseEndsArePruned() throws IOException {
    NGramModel model =
        read(MODEL.replace("ngram 2=3", "ngram 2=2").replace("-0.4\tred 水\t-0.05\n", ""));
    assertThat(log(model, List.of("<s>", "red"), "水")).isCloseTo(-0.1, within(1e-6));
    assertThat(log(model, List.of("red"), "水")).isCloseTo(-0.3 - 0.8, within(1e-6));
  }

  @Test
  void readsGzip() throws IOException {
    Path file = directory.resolve("model");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(MODEL.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(ArpaReader.read(file).order()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          \\data\\              | data           | it has no line
          ngram 2=3             | ngram 2=4      | the header says 4, the section has 3
          ngram 2=3             | ngram 2=2      | the header says 2, the section has more
          ngram 1=5             | ngram 1=x      | no number of n-grams
          -0.6\tred             | high\tred      | "high" is no number
          -0.6\tred             | 0.6\tred       | a probability above 1
          -0.2\t<s> red\t-0.4   | -0.2\tred      | fewer than 2 words
          \\3-grams:            | \\4-grams:     | expected \\3-grams:
          \\end\\               | .              | the section has more
          """)
  void saysWhereItIsBroken(String part, String broken, String message) {
    String from = part.replace("\\t", "\t").replace("\\\\", "\\");
    String to = broken.replace("\\t", "\t").replace("\\\\", "\\");
    assertThat(MODEL).contains(from);
    assertThatThrownBy(() -> read(MODEL.replace(from, to)))
        .isInstanceOf(ArpaException.class)
        .hasMessageContaining("model.arpa")
        .hasMessageContaining(message.replace("\\\\", "\\"));
  }
}
