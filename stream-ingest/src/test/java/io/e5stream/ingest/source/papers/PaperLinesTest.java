package io.e5stream.ingest.source.papers;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.TextPair;
import io.e5stream.ingest.dump.RawItem;
import io.e5stream.ingest.source.Formed;
import io.e5stream.ingest.source.sample.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperLinesTest {

  private static final PaperLines FORMAT = new PaperLines();

  @Test
  void everyLineEndsAsOneItem() throws Exception {
    List<RawItem> items = Samples.items(FORMAT, Samples.own("papers/papers.jsonl"));

    assertThat(Samples.records(items))
        .extracting(RawItem.Found::key)
        .containsExactly(
            "arxiv/2603.00001",
            "arxiv/2603.00002",
            "s2orc/900001",
            "s2orc/900002",
            "s2orc/900001",
            "s2orc/900003",
            "s2orc/900004");
    assertThat(items.get(7)).isEqualTo(new RawItem.Broken(8, "id is missing or blank"));
  }

  @Test
  void citationsOfTheSampleHaveTheirSentences() throws Exception {
    RawItem.Found body =
        Samples.records(Samples.items(FORMAT, Samples.own("papers/papers.jsonl"))).get(4);

    assertThat(new PaperDecoder().decode(body.key(), body.value()).citations())
        .containsExactly(
            new Citation(
                "That strong scents mask the host has been shown for cabbage [1].",
                "Smells that hide a host plant"),
            new Citation(
                "Whether it holds for carrots is less clear [2], since their fly searches low"
                    + " above the ground.",
                "Flight heights of the carrot fly"));
  }

  /** Against a count of lines and, by a regular expression, of abstracts that are not null. */
  @ParameterizedTest
  @CsvSource({"s2orc-sample.jsonl, 1000, 488", "arxiv-sample.json, 200, 200"})
  void realSamplesGiveWhatAnIndependentCountGives(String name, int lines, int abstracts)
      throws Exception {
    Path dump = Samples.real("papers/" + name);
    List<RawItem> items = Samples.items(FORMAT, dump);
    List<TextPair> pairs = new ArrayList<>();
    List<Formed.LeftOut> leftOut = new ArrayList<>();
    for (RawItem.Found found : Samples.records(items)) {
      Formed formed = new PaperPairs(1).form(new PaperDecoder().decode(found.key(), found.value()));
      pairs.addAll(formed.pairs());
      leftOut.addAll(formed.leftOut());
    }

    String text = Files.readString(dump);
    assertThat(items).hasSize(lines).hasSize((int) text.lines().count());
    assertThat(pairs)
        .hasSize(abstracts)
        .hasSize((int) Pattern.compile("\"abstract\": ?\"[^\"]").matcher(text).results().count());
    assertThat(leftOut).hasSize(lines - abstracts);
    assertThat(pairs).extracting(TextPair::id).doesNotHaveDuplicates();
  }
}
