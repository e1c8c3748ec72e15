package io.e5stream.training.nli;

import com.fasterxml.jackson.databind.JsonNode;
import io.e5stream.ingest.dump.InputFile;
import io.e5stream.ingest.dump.LineReader;
import io.e5stream.ingest.dump.UnpackLimits;
import io.e5stream.training.pair.JsonLineFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * A file of NLI data, packed or not: JSON Lines, or, when its name has {@code .tsv} or {@code
 * .txt}, columns parted by tabs under a line of their names. Names are those of SNLI and MultiNLI
 * ({@code sentence1}, {@code sentence2}, {@code gold_label}) or {@code premise}, {@code
 * hypothesis}, {@code label}.
 *
 * @param file where it is
 */
record NliFile(Path file) {

  private static final List<String> PREMISE = List.of("premise", "sentence1");
  private static final List<String> HYPOTHESIS = List.of("hypothesis", "sentence2");
  private static final List<String> LABEL = List.of("label", "gold_label");

  private static final int MAX_LINE = 1 << 20;

  /** None: a line is all that is held. */
  private static final UnpackLimits LIMITS = new UnpackLimits(Long.MAX_VALUE, Long.MAX_VALUE);

  /**
   * Hands over every example, in order.
   *
   * @throws IllegalArgumentException with file and line, for one that is none
   */
  void forEach(Consumer<NliExample> consumer) throws IOException {
    if (file.getFileName().toString().matches(".*\\.(tsv|txt)(\\.\\w+)?")) {
      readColumns(consumer);
    } else {
      JsonLineFiles.of(file)
          .forEach(
              (node, place) ->
                  consumer.accept(
                      new NliExample(
                          text(node, PREMISE),
                          text(node, HYPOTHESIS),
                          NliLabel.of(text(node, LABEL)),
                          place)));
    }
  }

  private static String text(JsonNode node, List<String> names) {
    return names.stream()
        .filter(node::hasNonNull)
        .map(name -> node.get(name).asText())
        .findFirst()
        .orElseThrow(() -> missing(names));
  }

  private void readColumns(Consumer<NliExample> consumer) throws IOException {
    try (InputFile in = InputFile.open(file.toString(), LIMITS, null)) {
      LineReader lines = new LineReader(in.content(), MAX_LINE);
      List<String> names = null;
      for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
        if (names == null) {
          names = cells(line);
        } else if (!line.isBlank()) {
          consumer.accept(example(names, line));
        }
      }
    }
  }

  private NliExample example(List<String> names, LineReader.Line line) {
    try {
      List<String> cells = cells(line);
      return new NliExample(
          cell(names, cells, PREMISE),
          cell(names, cells, HYPOTHESIS),
          NliLabel.of(cell(names, cells, LABEL)),
          file.getFileName() + ":" + line.number());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s:%d: %s".formatted(file, line.number(), e.getMessage()), e);
    }
  }

  private static List<String> cells(LineReader.Line line) {
    if (line.bytes() == null) {
      throw new IllegalArgumentException("longer than %,d bytes".formatted(MAX_LINE));
    }
    return Arrays.asList(new String(line.bytes(), StandardCharsets.UTF_8).split("\t", -1));
  }

  private static String cell(List<String> names, List<String> cells, List<String> wanted) {
    for (String name : wanted) {
      int column = names.indexOf(name);
      if (column >= 0 && column < cells.size()) {
        return cells.get(column);
      }
    }
    throw missing(wanted);
  }

  private static IllegalArgumentException missing(List<String> names) {
    return new IllegalArgumentException("no " + String.join(" or ", names));
  }
}
