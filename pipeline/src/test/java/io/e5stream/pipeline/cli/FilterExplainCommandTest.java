package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterExplainCommandTest {

  private static final String PASSAGE =
      "The river rises in the hills above the old town and has turned mills for centuries.";

  private static final String PAIRS =
      """
      {"query": "Mills on the river", "passage": "%s"}

      {"id": "7", "source": "reddit", "query": "Mills on it", "passage": "%s", "signals": {"score": 0}}
      """
          .formatted(PASSAGE, PASSAGE);

  @TempDir private Path directory;

  private CommandRun explain(String content, String... flags) throws IOException {
    Path file = Files.writeString(directory.resolve("input"), content);
    List<String> args = new ArrayList<>(List.of("filter", "explain", file.toString()));
    args.addAll(List.of(flags));
    return CommandRun.of(args.toArray(String[]::new));
  }

  private static void assertMisuse(CommandRun run, String problem) {
    assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains(problem);
  }

  @Test
  void showsEveryRuleForPairs() throws IOException {
    CommandRun run = explain(PAIRS);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("1  query    Mills on the river", "   passage  The river rises")
        .containsPattern("  accepted\\R  rule +side +value +allowed +verdict")
        .containsPattern("  pair.min-words +query +4 +>= 2 +passes")
        .containsPattern("  gopher.top-2-gram +passage +- +<= 0.2000 +does not apply")
        .contains("3  query    Mills on it")
        .contains("  rejected by e5.score: 0 of the pair is not >= 1")
        .containsPattern("  e5.score +pair +0 +>= 1 +OBJECTS")
        .contains("2 records: 1 accepted, 1 rejected (e5.score 1)");
  }

  @Test
  void blanksAndAByteOrderMarkHideNoJson() throws IOException {
    CommandRun run = explain("\ufeff " + PAIRS);
    assertThat(run.out()).contains("2 records: 1 accepted, 1 rejected (e5.score 1)");
    assertThat(explain("{\"text\": \"a\"} {}\n").err()).contains(":1: not valid JSON");
  }

  @Test
  void aPlainFileIsOneDocument() throws IOException {
    CommandRun run = explain("Too short,\n\nby far.\n", "--objections");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("1  text     Too short, by far.")
        .contains("  rejected by ")
        .containsPattern("  gopher.min-words +document +4 +>= 50 +OBJECTS")
        .doesNotContain("passes", "records:");
  }

  @Test
  void writesJson() throws IOException {
    Path json = directory.resolve("out.jsonl");
    assertThat(explain(PAIRS, "--json", json.toString()).exitCode()).isZero();
    List<String> lines = Files.readAllLines(json);
    assertThat(lines).hasSize(2);
    JsonNode second = new ObjectMapper().readTree(lines.get(1));
    assertThat(second.at("/verdict").asText()).isEqualTo("rejected");
    assertThat(second.at("/rule").asText()).isEqualTo("e5.score");
    assertThat(second.at("/id").asText()).isEqualTo("reddit:7");
    JsonNode finding = second.at("/findings/0");
    assertThat(finding.toString())
        .isEqualTo(
            "{\"rule\":\"pair.min-words\",\"side\":\"query\",\"value\":3.0,\"allowed\":\">=\","
                + "\"threshold\":2.0,\"passes\":true}");
  }

  @Test
  void optionsSetThresholdsAndMasks() throws IOException {
    CommandRun run =
        explain(
            PAIRS.replace("Mills on the river", "Mills of jane@example.org"),
            "-Dfilter.pairs.query.pair.min-words=4",
            "-Dfilter.mask=email");
    assertThat(run.out())
        .contains("query    Mills of <EMAIL>", "masked: EMAIL 1")
        .containsPattern("pair.min-words +query +3 +>= 4 +OBJECTS");
    assertThat(explain(PAIRS, "--profile", "none").out())
        .contains("2 records: 2 accepted, 0 rejected");
  }

  @Test
  void aModelBringsPerplexity() throws IOException {
    Path text = Files.writeString(directory.resolve("text"), PASSAGE + "\n");
    String model = directory.resolve("m.arpa").toString();
    CommandRun trained =
        CommandRun.of(
            "filter", "train-lm", "--text", text.toString(), "--order", "2", "--out", model);
    assertThat(trained.exitCode()).as(trained.err()).isZero();
    assertThat(explain(PAIRS, "--lm", model).out())
        .containsPattern("ccnet.perplexity +passage +\\d+\\.\\d{4} +<= 520 +passes");
  }

  @Test
  void wrongUseIsSaid() throws IOException {
    assertMisuse(
        CommandRun.of("filter"),
        "what about the rules? there is: explain, measure, report, train-lm");
    assertMisuse(CommandRun.of("filter", "explain", "none"), "there is no file");
    assertMisuse(explain(PAIRS, "--profile", "web"), "--profile");
    assertMisuse(explain(PAIRS, "--source", "blog"), "--source blog is none of news, papers");
    assertMisuse(explain(PAIRS, "--profile", "documents"), "record 1, a pair");
    assertMisuse(explain("{\"text\": \"a\"}", "--profile", "pairs"), "record 1, a text");
    assertMisuse(explain("{\"text\": \n"), "input:1: not valid JSON");
    assertMisuse(explain(PAIRS + "{\"query\": \"q\"}\n"), "input:4: expected the field text");
    assertMisuse(explain("{\"query\": \" \", \"passage\": \"p\"}"), "input:1: query of web:1");
    assertMisuse(explain(" \n"), "has no text");
    assertMisuse(explain(PAIRS, "-Dfilter.off=gopher.word"), "no rule gopher.word");
    assertMisuse(explain(PAIRS, "--lm", "none.arpa"), "there is no file");
    assertMisuse(explain(PAIRS, "-Dfilter.pairs.query.pair.min-word=4"), "did you mean");
  }
}
