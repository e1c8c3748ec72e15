package io.e5stream.training.weak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A part of a text.
 *
 * @param heading empty for what stands before the first heading
 * @param text up to the next heading of any level; may be empty
 */
record Section(String heading, String text) {

  /**
   * The sections of a text, the one without a heading first.
   *
   * @param text paragraphs, single blank lines between them
   */
  static List<Section> of(String text) {
    List<String> lines = Arrays.asList(text.split("\n", -1));
    List<Section> sections = new ArrayList<>();
    String heading = "";
    int from = 0;
    for (Heading next : Headings.of(lines)) {
      sections.add(new Section(heading, join(lines, from, next.line())));
      heading = next.text();
      from = next.line() + next.lines();
    }
    sections.add(new Section(heading, join(lines, from, lines.size())));
    return sections;
  }

  private static String join(List<String> lines, int from, int to) {
    return String.join("\n", lines.subList(from, to)).strip();
  }
}
