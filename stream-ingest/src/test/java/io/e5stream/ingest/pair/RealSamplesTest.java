package io.e5stream.ingest.pair;

import static io.e5stream.ingest.pair.FormingHarness.SETTINGS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.e5stream.ingest.Origin;
import io.e5stream.ingest.TextPair;
import io.e5stream.ingest.dump.RawItem;
import io.e5stream.ingest.produce.WebSource;
import io.e5stream.ingest.source.RawDecoding;
import io.e5stream.ingest.source.sample.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Real dumps through decoder and keyed forming, in a random order, beside counts made of the files
 * by other means.
 */
class RealSamplesTest {

  private static final JsonMapper JSON = new JsonMapper();

  private final Map<String, Long> counts = new HashMap<>();
  private final Map<String, TextPair> pairs = new HashMap<>();
  private int deadLetters;

  private void form(WebSource source, Path... dumps) throws Exception {
    form(SourceStage.of(source, SETTINGS), dumps);
  }

  private <T> void form(SourceStage<T> stage, Path... dumps) throws Exception {
    List<RawItem.Found> records = new ArrayList<>();
    for (Path dump : dumps) {
      records.addAll(Samples.records(Samples.items(stage.source().format(), dump)));
    }
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Collections.shuffle(records, new Random(seed));
    RawDeserializer<T> decoder = new RawDeserializer<>(stage.type(), stage.decoder());
    try (FormingHarness<T> forming = FormingHarness.open(stage.forming())) {
      for (RawItem.Found found : records) {
        Origin origin =
            new Origin("raw", 0, counts.size(), 0, found.key().getBytes(UTF_8), found.value());
        RawDecoding<RawRecord<T>> decoding = decoder.decode(origin);
        if (decoding.deadLetter() != null) {
          deadLetters++;
        } else {
          forming.send(decoding.record().key(), decoding.record().value());
        }
      }
      forming.end();
      pairs.putAll(forming.pairs());
      System.out.printf(
          "%s: %d records leave %d bytes of state%n",
          stage.source(), records.size(), forming.stateSize());
      for (String name :
          List.of(
              "formed",
              "withdrawn",
              "unchanged",
              "left_out.low_score",
              "left_out.no_passage",
              "left_out.no_query",
              "left_out.removed",
              "left_out.redirect")) {
        counts.put(name, forming.counts().total(stage.source().toString(), name));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"coffee", "beer", "matheducators"})
  void everyUpvotedAnswerToAQuestionOfTheSiteIsAPair(String site) throws Exception {
    Path posts = Samples.real("stackexchange/" + site + "/Posts.xml");
    Set<String> questions = new HashSet<>();
    List<String> answers = new ArrayList<>();
    for (String line : Files.readAllLines(posts)) {
      if (line.contains(" PostTypeId=\"1\"")) {
        questions.add(attribute(line, "Id"));
      } else if (line.contains(" PostTypeId=\"2\"")) {
        answers.add(line);
      }
    }
    long upvoted =
        answers.stream()
            .filter(line -> questions.contains(attribute(line, "ParentId")))
            .filter(line -> Integer.parseInt(attribute(line, "Score")) > 0)
            .count();
    long without =
        answers.stream().filter(line -> Integer.parseInt(attribute(line, "Score")) < 1).count();

    form(WebSource.STACKEXCHANGE, posts);

    assertThat(deadLetters).isZero();
    assertThat(pairs).hasSize((int) upvoted);
    assertThat(counts)
        .containsEntry("formed", upvoted)
        .containsEntry("withdrawn", 0L)
        .containsEntry("unchanged", 0L)
        .containsEntry("left_out.low_score", without);
  }

  private static String attribute(String line, String name) {
    Matcher matcher = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(line);
    assertThat(matcher.find()).as(line).isTrue();
    return matcher.group(1);
  }

  /** The comments of the sample are of other threads: each post is left out, none forms a pair. */
  @Test
  void realThreadsWithoutTheirCommentsFormNoPair() throws Exception {
    Path posts = Samples.real("reddit/test_submissions.json");
    Path comments = Samples.real("reddit/test_comments.json");
    Set<String> ids = new HashSet<>();
    long removed = 0;
    for (String line : Files.readAllLines(posts)) {
      JsonNode post = JSON.readTree(line);
      ids.add(post.get("id").asText());
      String text = post.path("selftext").asText();
      removed += text.equals("[removed]") || text.equals("[deleted]") ? 1 : 0;
    }
    for (String line : Files.readAllLines(comments)) {
      assertThat(ids).doesNotContain(JSON.readTree(line).get("link_id").asText().substring(3));
    }

    form(WebSource.REDDIT, posts, comments);

    assertThat(deadLetters).isZero();
    assertThat(pairs).isEmpty();
    assertThat(counts)
        .containsEntry("formed", 0L)
        .containsEntry("left_out.removed", removed)
        .containsEntry("left_out.no_passage", ids.size() - removed);
  }

  /**
   * Posts and comments of the sample, each comment moved to a post's thread: the join on text that
   * people wrote.
   */
  @Test
  void realPostsJoinedWithRealCommentsTakeTheBest() throws Exception {
    List<JsonNode> posts = new ArrayList<>();
    for (String line : Files.readAllLines(Samples.real("reddit/test_submissions.json"))) {
      posts.add(JSON.readTree(line));
    }
    Path dump = Files.createTempFile("threads", ".json");
    StringBuilder moved = new StringBuilder();
    Map<String, Long> best = new HashMap<>();
    int i = 0;
    for (String line : Files.readAllLines(Samples.real("reddit/test_comments.json"))) {
      JsonNode comment = JSON.readTree(line);
      String post = posts.get(i++ % 5).get("id").asText();
      ((ObjectNode) comment).put("link_id", "t3_" + post).put("parent_id", "t3_" + post);
      moved.append(comment).append('\n');
      String body = comment.get("body").asText();
      boolean eligible =
          comment.get("score").asLong() >= 1
              && body.length() <= 4096
              && !body.equals("[removed]")
              && !body.equals("[deleted]")
              && !comment.path("stickied").asBoolean()
              && !comment.path("author").asText().equals("AutoModerator");
      if (eligible) {
        best.merge("reddit:" + post, comment.get("score").asLong(), Math::max);
      }
    }
    Files.writeString(dump, moved);
    try {
      form(WebSource.REDDIT, Samples.real("reddit/test_submissions.json"), dump);
    } finally {
      Files.delete(dump);
    }

    posts.stream()
        .filter(post -> post.path("selftext").asText().matches("\\[(removed|deleted)\\]"))
        .forEach(post -> best.remove("reddit:" + post.get("id").asText()));
    Map<String, Long> scores = new HashMap<>();
    for (TextPair pair : pairs.values()) {
      scores.put(pair.id(), JSON.readTree(pair.signals()).get("score").asLong());
    }
    assertThat(scores).isNotEmpty().isEqualTo(best);
  }

  @ParameterizedTest
  @CsvSource({"arxiv-sample.json, 200", "s2orc-sample.jsonl, 488"})
  void everyPaperWithTitleAndAbstractIsAPair(String name, long expected) throws Exception {
    Path dump = Samples.real("papers/" + name);
    long papers = 0;
    long lines = 0;
    for (String line : Files.readAllLines(dump)) {
      JsonNode paper = JSON.readTree(line);
      lines++;
      papers +=
          paper.path("title").asText("").isBlank() ? 0 : isText(paper.path("abstract")) ? 1 : 0;
    }

    form(WebSource.PAPERS, dump);

    assertThat(deadLetters).isZero();
    assertThat(papers).isEqualTo(expected);
    assertThat(pairs).hasSize((int) papers);
    assertThat(counts)
        .containsEntry("formed", papers)
        .containsEntry("left_out.no_passage", lines - papers);
  }

  private static boolean isText(JsonNode node) {
    return node.isTextual() && !node.textValue().isBlank();
  }

  @Test
  void redirectsOfWikipediaAreLeftOutAndNothingIsWithdrawn() throws Exception {
    Path dump =
        Samples.real(
            "wikipedia/enwiki-latest-pages-articles1.xml-p000000010p000030302-shortened.bz2");
    String xml;
    try (var in = new BZip2CompressorInputStream(Files.newInputStream(dump), true)) {
      xml = new String(in.readAllBytes(), UTF_8);
    }
    long redirects =
        Pattern.compile("<ns>0</ns>\\s*<id>\\d+</id>\\s*<redirect ").matcher(xml).results().count();

    form(WebSource.WIKIPEDIA, dump);

    assertThat(deadLetters).isZero();
    assertThat(counts)
        .containsEntry("left_out.redirect", redirects)
        .containsEntry("formed", (long) pairs.size())
        .containsEntry("withdrawn", 0L);
    // All 106 articles but one, which is a table of contents, have a text before their headings.
    assertThat(pairs.keySet()).filteredOn(id -> id.endsWith("#")).hasSize(105);
  }
}
