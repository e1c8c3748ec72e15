package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterMeasureCommandTest {

  private static final String[][] TOPICS = {
    {
      "Mills on the river",
      "The river has turned the wheels of many mills, which ground the grain of the valley."
    },
    {
      "When to sow beans",
      "Beans are sown in May, when the nights are no longer cold and the soil has dried."
    },
    {
      "How violins are made",
      "A violin's belly is of spruce and its back of maple, both carved to an arch by hand."
    },
    {
      "What volcanoes throw out",
      "In an eruption lava, ash and gases leave the crater, and glowing stones fly for miles."
    },
    {
      "Rules of chess openings",
      "In the first moves of a game of chess both players bring out knights and bishops and castle."
    },
    {
      "Why bread dough rises",
      "Yeast turns sugar into carbon dioxide, whose bubbles lift the dough before it is baked."
    },
    {
      "Migration of storks",
      "Storks fly to Africa in August and come back to their nests on European roofs in spring."
    },
    {
      "Repairing a bicycle tyre",
      "Take the inner tube out, find the hole under water, roughen the rubber and glue a patch on it."
    },
  };

  @TempDir private Path directory;

  private Path pairs() throws IOException {
    return Files.writeString(
        directory.resolve("pairs.jsonl"),
        """
        {"query": "Mills on the river", "passage": "The river rises in the hills above the old town and has turned mills for centuries."}
        {"query": "When to sow beans", "passage": "Beans are sown in May, when the nights are no longer cold and the soil has dried."}
        """);
  }

  @Test
  void showsEachKindOfJunk() throws IOException {
    Path code =
        Files.writeString(directory.resolve("code"), "for(i=0;i<n;i++){a[i]=b[i]+(c[i]*2);}//#");
    Path json = directory.resolve("out.json");
    CommandRun run =
        CommandRun.of(
            "filter",
            "measure",
            pairs().toString(),
            "--junk",
            "code=" + code,
            "--json",
            json.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .containsPattern("real +2 +0 +0.0000")
        .containsPattern("wrong-decoding +2 +2 +1.0000 +1.0000 +")
        .containsPattern("code +1 +1 +1.0000 +1.0000 +");
    assertThat(Files.readString(json)).contains("\"wrong-decoding\"", "\"by_rule\"");
  }

  @Test
  void theModelFindsWhatTheRulesCannot() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String[] pair : TOPICS) {
      lines.append("{\"query\": \"%s\", \"passage\": \"%s\"}\n".formatted((Object[]) pair));
    }
    Path file = Files.writeString(directory.resolve("topics.jsonl"), lines);
    Path json = directory.resolve("out.json");
    CommandRun run =
        CommandRun.of(
            "filter",
            "measure",
            file.toString(),
            "--consistency",
            "-Dembed.precision=bundle",
            "-Dembed.calibration.max-time=0 s",
            "--json",
            json.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .containsPattern("real +8 +0 +0\\.0000 +0 +0\\.0000")
        .containsPattern(
            "shuffled +8 +0 +0\\.0000 +- +[678] .*1\\.0000 +consistency.rank \\(query\\) \\d")
        .contains("ranked among 8 real pairs", "by e5-small-v2", "direction both, k = 2");
    assertThat(Files.readString(json)).contains("\"with_consistency\"", "\"pool\" : 8");
  }

  @Test
  void measuresAHalfAndASample() throws IOException {
    Path file = directory.resolve("many.jsonl");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      lines.append("{\"query\": \"q %d\", \"passage\": \"p %d\"}\n".formatted(i, i));
    }
    Files.writeString(file, lines);
    CommandRun sample = CommandRun.of("filter", "measure", file.toString(), "--limit", "50");
    assertThat(sample.out()).as(sample.err()).containsPattern("real +50 ");
    long halves = 0;
    for (String half : new String[] {"development", "measured"}) {
      String out = CommandRun.of("filter", "measure", file.toString(), "--half", half).out();
      Matcher real = Pattern.compile("real +(\\d+) ").matcher(out);
      assertThat(real.find()).as(out).isTrue();
      halves += Long.parseLong(real.group(1));
    }
    assertThat(halves).isEqualTo(200);
    assertThat(CommandRun.of("filter", "measure", file.toString(), "--limit", "1").err())
        .contains("--limit must be at least 2");
  }

  @Test
  void refusesWhatIsNotThere() throws IOException {
    assertThat(CommandRun.of("filter", "measure", "none").err()).contains("there is no file");
    assertThat(CommandRun.of("filter", "measure", pairs().toString(), "--web", "none").err())
        .contains("--web: there is no file");
  }
}
