package io.e5stream.ingest.source.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.TextPair;
import io.e5stream.ingest.dump.RawItem;
import io.e5stream.ingest.source.Formed;
import io.e5stream.ingest.source.sample.Samples;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostsXmlTest {

  private static final PostsXml FORMAT = new PostsXml();

  @TempDir Path dir;

  @Test
  void everyRowEndsAsOneItem() throws Exception {
    List<RawItem> items =
        Samples.items(FORMAT, Samples.own("stackexchange/garden.example/Posts.xml"));

    assertThat(Samples.records(items))
        .extracting(RawItem.Found::key)
        .containsExactly(
            "garden.example/1",
            "garden.example/1",
            "garden.example/3",
            "garden.example/1",
            "garden.example/3",
            "garden.example/3",
            "garden.example/9");
    assertThat(items)
        .filteredOn(RawItem.Skipped.class::isInstance)
        .containsExactly(new RawItem.Skipped(6, "post type 4"));
    assertThat(items)
        .filteredOn(RawItem.Broken.class::isInstance)
        .containsExactly(new RawItem.Broken(8, "ParentId is missing"));
  }

  @Test
  void readsTheSitesArchive() throws Exception {
    Path posts = Samples.own("stackexchange/garden.example/Posts.xml");
    Path archive = dir.resolve("garden.example.7z");
    try (SevenZOutputFile out = new SevenZOutputFile(archive.toFile())) {
      for (String name : List.of("Badges.xml", "Posts.xml")) {
        SevenZArchiveEntry entry = new SevenZArchiveEntry();
        entry.setName(name);
        out.putArchiveEntry(entry);
        out.write(
            name.equals("Posts.xml")
                ? Files.readAllBytes(posts)
                : "<badges/>".getBytes(StandardCharsets.UTF_8));
        out.closeArchiveEntry();
      }
    }

    assertThat(Samples.records(Samples.items(FORMAT, archive)))
        .extracting(found -> found.key() + new String(found.value(), StandardCharsets.UTF_8))
        .isEqualTo(
            Samples.records(Samples.items(FORMAT, posts)).stream()
                .map(found -> found.key() + new String(found.value(), StandardCharsets.UTF_8))
                .toList());
  }

  @Test
  void anotherTableOfTheSiteIsNamed() throws Exception {
    Path comments =
        Files.writeString(dir.resolve("tea.xml"), "<comments><row Id=\"1\"/></comments>");

    assertThatThrownBy(() -> Samples.items(FORMAT, comments))
        .hasMessage("its outermost element is <comments>, not <posts>");
  }

  /** Against a count that knows nothing of XML: lines, and regular expressions over them. */
  @ParameterizedTest
  @CsvSource({"coffee, 592", "beer, 2354", "matheducators, 2061"})
  void realSitesGiveWhatAnIndependentCountGives(String site, int rows) throws Exception {
    Path posts = Samples.real("stackexchange/" + site + "/Posts.xml");
    List<RawItem> items = Samples.items(FORMAT, posts);
    Map<Long, StackExchangePost> questions = new HashMap<>();
    List<StackExchangePost> answers = new ArrayList<>();
    for (RawItem.Found found : Samples.records(items)) {
      StackExchangePost post = new StackExchangeDecoder().decode(found.key(), found.value());
      if (post.isQuestion()) {
        questions.put(post.id(), post);
      } else {
        answers.add(post);
      }
    }
    List<TextPair> pairs = new ArrayList<>();
    List<Formed.LeftOut> leftOut = new ArrayList<>();
    for (StackExchangePost answer : answers) {
      if (questions.containsKey(answer.parentId())) {
        Formed formed = new StackExchangePairs(1).form(questions.get(answer.parentId()), answer);
        pairs.addAll(formed.pairs());
        leftOut.addAll(formed.leftOut());
      }
    }

    Count count = Count.of(posts);
    assertThat(items).hasSize(rows).hasSize(count.rows);
    assertThat(questions).hasSize(count.questions);
    assertThat(answers).hasSize(count.answers);
    assertThat(items).noneMatch(RawItem.Broken.class::isInstance);
    assertThat(pairs).hasSize(count.upvotedAnswersToQuestionsHere);
    assertThat(pairs).extracting(TextPair::id).doesNotHaveDuplicates();
    assertThat(pairs.size() + leftOut.size()).isEqualTo(count.answersToQuestionsHere);
    assertThat(pairs)
        .allSatisfy(
            pair -> assertThat(pair.query() + pair.passage()).doesNotContain("<p>", "&lt;"));
  }

  private static final class Count {
    int rows;
    int questions;
    int answers;
    int answersToQuestionsHere;
    int upvotedAnswersToQuestionsHere;

    static Count of(Path posts) throws Exception {
      Count count = new Count();
      List<String> lines =
          Files.readAllLines(posts).stream().filter(line -> line.contains("<row ")).toList();
      List<String> ids = new ArrayList<>();
      for (String line : lines) {
        count.rows++;
        if (line.contains(" PostTypeId=\"1\"")) {
          count.questions++;
          ids.add(value(line, " Id"));
        }
      }
      for (String line : lines) {
        if (line.contains(" PostTypeId=\"2\"")) {
          count.answers++;
          if (ids.contains(value(line, " ParentId"))) {
            count.answersToQuestionsHere++;
            count.upvotedAnswersToQuestionsHere +=
                Integer.parseInt(value(line, " Score")) > 0 ? 1 : 0;
          }
        }
      }
      return count;
    }

    private static String value(String line, String attribute) {
      Matcher matcher = Pattern.compile(attribute + "=\"([^\"]*)\"").matcher(line);
      assertThat(matcher.find()).as(line).isTrue();
      return matcher.group(1);
    }
  }
}
