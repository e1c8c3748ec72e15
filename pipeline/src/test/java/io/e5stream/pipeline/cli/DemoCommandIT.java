package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The demonstration, from its first line to its last. */
class DemoCommandIT {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void tellsItsStoryAndEnds() {
    CommandLine commandLine = E5Stream.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    int code = commandLine.execute("demo", "--exit", "-Drest.port=0");
    assertThat(code).as(err.toString()).isZero();

    List<String> lines = out.toString().lines().toList();
    assertBestHit(lines, "\"why does the sky look orange at dusk\"", "sunset-colours");
    assertBestHit(lines, "\"my car engine will not start\"", "flat-battery");
    assertBestHit(lines, "\"which animal lives longest\" before:", "greenland-shark");
    assertThat(out.toString())
        .contains("Damp walls in rented homes")
        .containsPattern("on 'dead-letters', with its bytes: documents-\\d@\\d+: .*not valid JSON")
        .containsPattern("indexed +197 ")
        .containsPattern("unchanged +1 ")
        .containsPattern("deleted +1 ")
        .containsPattern("dead_letter +1 ")
        .containsPattern("sum +200 ")
        .contains("records on the topic, says the broker: 200");
    List<String> afterDeletion = lines.subList(lines.indexOf("   and after:") + 1, lines.size());
    assertThat(afterDeletion.subList(afterDeletion.indexOf("   and after:"), afterDeletion.size()))
        .noneMatch(line -> line.contains("greenland-shark"));
  }

  private static void assertBestHit(List<String> lines, String query, String document) {
    int at = lines.indexOf("   " + query);
    assertThat(at).as(query).isNotNegative();
    assertThat(lines.get(at + 1)).contains(document);
  }
}
