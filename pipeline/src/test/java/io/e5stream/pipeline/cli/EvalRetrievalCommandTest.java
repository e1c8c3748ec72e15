package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class EvalRetrievalCommandTest {

  @TempDir private Path temp;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path folder;

  @BeforeEach
  void writeDataset() throws IOException {
    folder = Files.createDirectories(temp.resolve("tiny/qrels")).getParent();
    Files.writeString(
        folder.resolve("corpus.jsonl"),
        """
        {"_id": "tea", "title": "Green tea", "text": "Let the leaves steep for two minutes."}
        {"_id": "knot", "title": "Bowline", "text": "A loop of rope that holds and is easy to undo."}
        {"_id": "moon", "title": "", "text": "The far side always faces away from Earth."}
        """);
    Files.writeString(
        folder.resolve("queries.jsonl"),
        """
        {"_id": "1", "text": "How long does a hot drink have to brew?"}
        {"_id": "2", "text": "Tying a rope around a post"}
        """);
    Files.writeString(
        folder.resolve("qrels/test.tsv"),
        "query-id\tcorpus-id\tscore\n1\ttea\t1\n2\tknot\t1\n2\tgone\t1\n");
  }

  private int run(String... args) {
    CommandLine commandLine = E5Stream.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    List<String> all = new ArrayList<>(List.of(args));
    if (all.contains("--dataset") && !all.contains("--cache")) {
      all.add("--no-cache"); // the user's is not for tests
    }
    return commandLine.execute(all.toArray(String[]::new));
  }

  @Test
  void measuresAndWritesTheReport() throws IOException {
    Path json = temp.resolve("report.json");
    assertThat(run("eval", "retrieval", "--dataset", folder.toString(), "--json", json.toString()))
        .as(err.toString())
        .isZero();

    assertThat(out.toString())
        .contains("data set        tiny, split test")
        .contains("mode            exact")
        .contains("prefixes        bundle")
        .contains("recall@100      0.7500");
    assertThat(err.toString()).contains("note: 1 of 3 judged documents are not in");
    JsonNode report = new ObjectMapper().readTree(Files.readString(json));
    assertThat(report.get("dataset").asText()).isEqualTo("tiny");
    assertThat(report.get("metrics").get("recall@100").asDouble()).isEqualTo(0.75);
  }

  @Test
  void keepsVectorsWhereItIsTold() throws IOException {
    Path cache = temp.resolve("cache");
    assertThat(retrieval("--cache", cache)).isZero();
    long size = size(cache);
    // Three documents and two queries of 384 floats.
    assertThat(size).isBetween(15L * 4 * 384, 16L * 4 * 384);
    assertThat(retrieval("--cache", cache)).isZero();
    assertThat(size(cache)).isEqualTo(size);
  }

  private static long size(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  @Test
  void aRunThatWasWrittenIsJudgedTheSame() throws IOException {
    Path run = temp.resolve("run.txt");
    Path perQuery = temp.resolve("queries.tsv");
    assertThat(retrieval("--searcher", "bm25", "--run-out", run, "--per-query", perQuery))
        .as(err.toString())
        .isZero();
    assertThat(out.toString()).contains("model           bm25").doesNotContain("prefixes");
    assertThat(Files.readString(perQuery)).startsWith("query-id\tndcg@1\tndcg@10");
    assertThat(Files.readString(run)).contains("2 Q0 knot 1 ").contains(" bm25\n");

    String first = metrics();
    out.getBuffer().setLength(0);
    assertThat(retrieval("--run", run)).as(err.toString()).isZero();
    assertThat(metrics()).isEqualTo(first);
    assertThat(out.toString()).contains("mode            run");
  }

  private String metrics() {
    return out.toString()
        .lines()
        .filter(line -> line.contains("@") || line.startsWith("map"))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void fusesAndLeavesPrefixesOut() {
    assertThat(retrieval("--searcher", "fusion", "--prefixes", "none")).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("model           bm25+e5-small-v2-1")
        .contains("mode            fusion")
        .contains("prefixes        none")
        .contains("recall@100      0.7500");
  }

  @Test
  void gainsTakeThePlaceOfCodes() {
    assertThat(retrieval("--searcher", "bm25-multifield", "--gains", "2=1")).isEqualTo(1);
    assertThat(err.toString()).contains("no judgement has one of the codes [2]; there is: [1]");
    assertThat(retrieval("--searcher", "bm25-multifield", "--gains", "1=4")).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --searcher bm25 --bundle x        | bm25 uses no model; leave out --bundle
          --searcher bm25 --prefixes none   | bm25 uses no model; leave out --prefixes
          --searcher exact --through-index  | --through-index means --searcher store
          --searcher store --prefixes none  | --prefixes none cannot go with the store
          --through-index --prefixes none   | --prefixes none cannot go with the store
          --run nowhere.txt                 | --run nowhere.txt: there is no such file
          --run pom.xml --searcher bm25     | --run searches nothing; leave out --searcher
          --searcher best                   | no searcher best; there is: exact, store, bm25, bm25-m
          --prefixes some                   | no prefixes setting some; there is: bundle, none
          --gains 1                         | --gains: "1" is no code with its gain
          --json a.out --run-out ./a.out    | --run-out ./a.out cannot be written: it is also
          """)
  void flagsThatSayNothingTogetherAreWrongUsage(String flags, String problem) {
    assertThat(retrieval((Object[]) flags.split(" "))).as(err.toString()).isEqualTo(2);
    assertThat(err.toString()).contains(problem);
    assertThat(out.toString()).isEmpty();
  }

  private int retrieval(Object... flags) {
    List<String> args = new ArrayList<>(List.of("eval", "retrieval", "--dataset"));
    args.add(folder.toString());
    Stream.of(flags).map(Object::toString).forEach(args::add);
    return run(args.toArray(String[]::new));
  }

  @Test
  void aFolderOfAnotherLayoutIsWrongUsage() {
    assertThat(run("eval", "retrieval", "--dataset", temp.toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains("has no corpus.jsonl, queries.jsonl, qrels/test.tsv")
        .contains("BEIR's layout");
    assertThat(run("eval", "retrieval", "--dataset", folder.toString(), "--split", "dev"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("splits there: test");
  }

  @Test
  void aBrokenLineFailsWithFileAndLine() throws IOException {
    Files.writeString(folder.resolve("corpus.jsonl"), "{\"_id\": \"tea\"}\n");
    assertThat(run("eval", "retrieval", "--dataset", folder.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("corpus.jsonl:1: \"text\" has to be a text, found null");
  }

  @Test
  void anUnknownBundleFailsWithItsLocation() {
    String none = temp.resolve("none").toString();
    assertThat(run("eval", "retrieval", "--dataset", folder.toString(), "--bundle", none))
        .isEqualTo(1);
    assertThat(err.toString()).contains("no model bundle at " + none);
  }

  @Test
  void aReportThatCannotBeWrittenIsFoundBeforeTheWork() {
    String nowhere = temp.resolve("none/report.json").toString();
    assertThat(run("eval", "retrieval", "--dataset", folder.toString(), "--json", nowhere))
        .isEqualTo(2);
    assertThat(err.toString()).contains("no writable directory " + temp.resolve("none"));
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void theTaskAndTheDatasetAreRequired() {
    assertThat(run("eval")).isEqualTo(2);
    assertThat(err.toString()).contains("which task?");
    assertThat(run("eval", "retrieval")).isEqualTo(2);
    assertThat(err.toString()).contains("--dataset");
  }
}
