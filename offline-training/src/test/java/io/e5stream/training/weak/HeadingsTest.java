package io.e5stream.training.weak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadingsTest {

  private static final String LONG = "Paragraph ".repeat(10).strip();

  private static List<Heading> of(String... lines) {
    return Headings.of(List.of(lines));
  }

  private static List<String> texts(String... lines) {
    return of(lines).stream().map(Heading::text).toList();
  }

  @Test
  void signsMark() {
    assertThat(of("# Tea", "", "text", "   ###### **Green** ##"))
        .containsExactly(new Heading(0, 1, "Tea"), new Heading(3, 1, "Green"));
    assertThat(texts("#Tea", "    # Tea", "####### Tea", "# ", "#", "# 42", "C# is"))
        .as("hashtags, indented code, seven signs, nothing said")
        .isEmpty();
  }

  @Test
  void linesBelowMark() {
    assertThat(of("Tea", "===", "text", "", "Green tea", "---------", "", "Black", "^^^", "", "x"))
        .containsExactly(
            new Heading(0, 2, "Tea"), new Heading(4, 2, "Green tea"), new Heading(7, 2, "Black"));
    assertThat(texts("one", "two", "---")).as("of several lines").isEmpty();
    assertThat(texts("text", "", "---", "more")).as("a rule").isEmpty();
    assertThat(texts("Tea", "==")).as("too short").isEmpty();
    assertThat(texts("Tea  Cup", "---  ---")).as("a table").isEmpty();
  }

  @Test
  void commentsInCodeAreNone() {
    assertThat(texts("# Tea", "```sh", "# not this", "```", "# Cup")).containsExactly("Tea", "Cup");
    assertThat(texts("# Tea", "~~~", "# never closed")).containsExactly("Tea");
  }

  @Test
  void linesThatStandAloneAreOnlyWhereNoneIsMarkedAndAtLeastTwo() {
    assertThat(of("Origin", "", LONG, "", "**Brewing**", "", LONG))
        .containsExactly(new Heading(0, 1, "Origin"), new Heading(4, 1, "Brewing"));
    assertThat(of("By Ann Miller", "", LONG, "", LONG)).isEmpty();
    assertThat(texts("Origin", "", LONG, "", "Brewing", "", LONG, "", "# Cups"))
        .containsExactly("Cups");
  }

  @Test
  void itemsOfAListAreNone() {
    assertThat(of("* Origin", "", LONG, "", "* Brewing", "", LONG)).isEmpty();
    assertThat(of("- Origin", "", LONG, "", "- Brewing", "", LONG)).isEmpty();
  }

  @Test
  void aLineOfAParagraphDoesNotStandAlone() {
    assertThat(of("Origin", LONG, "", "Brewing", "", LONG, "", LONG, "Cups", "", LONG)).isEmpty();
  }
}
