package io.e5stream.eval.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A table in GitHub-flavoured Markdown; cells are plain text and are escaped. */
final class MarkdownTable {

  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>&|~$]");
  private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*");

  private final List<String> header;
  private final List<Boolean> numeric = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  /** Columns by name; a name that begins with {@code >} is of numbers and aligned right. */
  MarkdownTable(String... columns) {
    this.header = List.of(columns).stream().map(c -> c.replaceFirst("^>", "")).toList();
    for (String column : columns) {
      numeric.add(column.startsWith(">"));
    }
  }

  /**
   * Adds a row; null is an empty cell.
   *
   * @throws IllegalArgumentException when there are not as many cells as columns
   */
  MarkdownTable row(String... cells) {
    if (cells.length != header.size()) {
      throw new IllegalArgumentException(
          "%d cells for %d columns".formatted(cells.length, header.size()));
    }
    List<String> row = new ArrayList<>();
    for (String cell : cells) {
      row.add(cell == null ? "" : cell);
    }
    rows.add(row);
    return this;
  }

  @Override
  public String toString() {
    return line(header)
        + numeric.stream().map(n -> n ? "--:" : "---").collect(Collectors.joining("|", "|", "|\n"))
        + rows.stream().map(MarkdownTable::line).collect(Collectors.joining());
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(MarkdownTable::escape)
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** Takes the meaning of all characters that Markdown or HTML would read as more than text. */
  static String escape(String text) {
    String line = BREAK.matcher(text.strip()).replaceAll(" ");
    return SPECIAL
        .matcher(line)
        .replaceAll(
            match ->
                switch (match.group()) {
                  case "<" -> "&lt;";
                  case ">" -> "&gt;";
                  case "&" -> "&amp;";
                  case "\\", "$" -> "\\\\\\" + match.group();
                  default -> "\\\\" + match.group();
                });
  }
}
