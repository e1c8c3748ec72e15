package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The demonstration of the pairs job, from its first line to its last. */
class DemoPairsIT {

  private static final Pattern TOPIC = Pattern.compile(" +(\\S+) +(\\d+) += +(\\d+) .*");

  @Test
  void tellsItsStoryAndEnds() {
    CommandRun run = CommandRun.of("demo", "--pairs", "--exit", "-Drest.port=0");
    assertThat(run.exitCode()).as(run.err()).isZero();
    List<String> lines = run.out().lines().toList();

    assertThat(lines).allMatch(line -> line.codePointCount(0, line.length()) <= 100);
    assertThat(lines).contains("   24 pairs formed, 24 clean");
    assertRejected(
        lines, "papers:arxiv/2603.00003#abstract", "pair.max-overlap: 1, allowed <= 0.9");
    assertRejected(lines, "reddit:h1a", "pair.min-words: 1, allowed >= 5");
    assertRejected(lines, "reddit:h1b", "language.score: 0, allowed >= 0.5");
    assertRejected(lines, "reddit:h1c", "nemo.urls: ");
    assertRejected(lines, "stackexchange:balcony.example/2", "duplicate.exact: 1, allowed <= 0");
    assertRejected(lines, "news:https://evening.garden.example/honey", "duplicate.near: ");
    assertRejected(lines, "stackexchange:balcony.example/4", "gopher.hashes-per-word: ");
    assertRejected(lines, "web:https://scans.garden.example/p17", "nemo.non-alphanumeric: ");
    assertRejected(lines, "web:https://tools.garden.example/", "gopher.top-2-gram: ");
    assertRejected(lines, "wikipedia:gardenwiki/15#", "nemo.digits: ");
    assertRejected(lines, "web:https://garden.example/beans", "gopher.alphabetic-words: ");
    assertBecomes(lines, "reddit:g1c", "A strip of dry sand", "Toads. A shallow dish");
    assertBecomes(lines, "wikipedia:gardenwiki/10#Use", "A layer of three", "(deleted");
    assertBecomes(lines, "web:https://garden.example/beans", "Saving seeds", "(deleted");

    assertThat(run.out())
        .containsPattern("raw\\.reddit-\\d@\\d+: score must be")
        .containsPattern(" news +9 +2 +6 +0 +5 +1 +0 +0\n")
        .containsPattern(" papers +8 +1 +8 +0 +7 +1 +0 +0\n")
        .containsPattern(" reddit +22 +1 +6 +0 +3 +3 +0 +0\n")
        .containsPattern(" stackexchange +11 +1 +5 +0 +3 +2 +0 +0\n")
        .containsPattern(" web +8 +1 +6 +0 +3 +3 +0 +0\n")
        .containsPattern(" wikipedia +6 +1 +6 +1 +5 +1 +0 +1\n")
        .containsPattern(" sum +64 +7 +37 +1 +26 +11 +0 +1\n")
        .contains("withdrawn = 38, accepted + rejected + superseded + removed = 38\n")
        .containsPattern("pairs\\.clean +26 += +26 accepted \\(tombstones: 12\\)\n")
        .contains("One got through");
    assertBalance(lines);
  }

  @Test
  void theModelSeesWhatNoRuleSees() {
    CommandRun run = CommandRun.of("demo", "--pairs", "--consistency", "--exit", "-Drest.port=0");
    assertThat(run.exitCode()).as(run.err()).isZero();

    List<String> lines = run.out().lines().toList();
    assertRejected(lines, "news:https://evening.garden.example/spade", "consistency.rank: ");
    assertThat(run.out()).doesNotContain("One got through");
    assertBalance(lines);
  }

  private static void assertRejected(List<String> lines, String id, String rule) {
    assertThat(String.join("\n", lines)).contains("   " + id + "\n     rule     " + rule);
  }

  private static void assertBecomes(List<String> lines, String id, String before, String after) {
    int at = lines.indexOf("   " + id + " on 'pairs.clean'");
    assertThat(at).as(id).isNotNegative();
    assertThat(lines.get(at + 1)).startsWith("     before   " + before);
    assertThat(lines.get(at + 2)).startsWith("     after    " + after);
  }

  /** Six raw topics, and the four that the job writes. */
  private static void assertBalance(List<String> lines) {
    int at =
        lines.indexOf(
            "   What a plain consumer reads on the topics, and what the job has counted:");
    assertThat(lines.subList(at + 1, lines.size()))
        .hasSize(10)
        .allSatisfy(
            line -> {
              Matcher topic = TOPIC.matcher(line);
              assertThat(topic.matches()).as(line).isTrue();
              assertThat(topic.group(2)).isEqualTo(topic.group(3));
            });
  }
}
