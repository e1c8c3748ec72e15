package io.e5stream.eval.task.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.e5stream.eval.dataset.DatasetException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads CSV as RFC 4180 has it: commas; quotes around cells with commas, quotes, line breaks. */
final class CsvRows {

  private static final CsvFactory FACTORY =
      CsvFactory.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

  private final Path file;
  private final Layout layout;
  private final Consumer<TaskRow> consumer;
  private String[] header;

  private CsvRows(Path file, Layout layout, Consumer<TaskRow> consumer) {
    this.file = file;
    this.layout = layout;
    this.consumer = consumer;
  }

  static void read(Path file, BufferedReader reader, Layout layout, Consumer<TaskRow> consumer)
      throws IOException {
    new CsvRows(file, layout, consumer).read(reader);
  }

  private void read(BufferedReader reader) throws IOException {
    long line = 0;
    try (CsvParser parser = FACTORY.createParser(reader)) {
      List<String> cells = new ArrayList<>();
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          line = cells.isEmpty() ? parser.currentTokenLocation().getLineNr() : line;
          cells.add(parser.getText());
        } else if (token == JsonToken.END_ARRAY) {
          row(line, cells.toArray(String[]::new));
          cells.clear();
        }
      }
    } catch (JsonProcessingException e) {
      throw new DatasetException(
          "%s: not valid CSV after line %d: %s".formatted(file, line, e.getOriginalMessage()));
    }
  }

  private void row(long line, String[] cells) {
    if (cells.length == 0 || (cells.length == 1 && cells[0].isBlank())) {
      return;
    }
    if (header == null) {
      if (layout.isHeader(cells)) {
        header = cells;
        return;
      }
      header = withoutHeader(line, cells);
    }
    if (cells.length != header.length) {
      throw DatasetException.at(
          file, line, "%d cells in a file of %d columns".formatted(cells.length, header.length));
    }
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < header.length; i++) {
      fields.put(header[i].strip(), cells[i]);
    }
    consumer.accept(new TaskRow(file, line, fields));
  }

  private String[] withoutHeader(long line, String[] cells) {
    String[] columns = layout.columns().stream().map(Column::name).toArray(String[]::new);
    if (!layout.headless() || cells.length != columns.length) {
      throw DatasetException.at(
          file,
          line,
          "expected %sa header that names %s; found %s"
              .formatted(
                  layout.headless() ? columns.length + " columns, or " : "",
                  layout,
                  String.join(",", cells)));
    }
    return columns;
  }
}
