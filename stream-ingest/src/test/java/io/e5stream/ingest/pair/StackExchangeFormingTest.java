package io.e5stream.ingest.pair;

import static io.e5stream.ingest.pair.FormingHarness.SETTINGS;
import static io.e5stream.ingest.pair.FormingHarness.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.e5stream.ingest.PairChange;
import io.e5stream.ingest.TextPair;
import io.e5stream.ingest.source.stackexchange.StackExchangePost;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StackExchangeFormingTest {

  private FormingHarness<StackExchangePost> forming;

  @BeforeEach
  void open() throws Exception {
    forming = FormingHarness.open(new StackExchangeForming(SETTINGS));
  }

  @AfterEach
  void close() throws Exception {
    forming.close();
  }

  private static StackExchangePost question(long id, String title) {
    return new StackExchangePost("tea.example", id, 0, 3, 0, title, "<p>body</p>");
  }

  private static StackExchangePost answer(long id, long question, long score, String body) {
    return new StackExchangePost("tea.example", id, question, score, 0, "", body);
  }

  private static String key(StackExchangePost post) {
    return post.site() + "/" + post.questionId();
  }

  private void send(StackExchangePost post) throws Exception {
    forming.send(key(post), post);
  }

  @Test
  void joinsAQuestionWithEachUpvotedAnswer() throws Exception {
    send(answer(2, 1, 4, "early"));
    send(answer(3, 1, 0, "without a vote"));
    assertThat(forming.take()).isEmpty();
    send(question(1, "Which?"));
    send(answer(4, 1, 1, "late"));

    assertThat(forming.take())
        .extracting(PairChange::id, change -> change.pair().passage(), PairChange::version)
        .containsExactly(
            tuple("stackexchange:tea.example/2", "early", version(2)),
            tuple("stackexchange:tea.example/4", "late", version(3)));
    assertThat(forming.counts().total("stackexchange", "left_out.low_score")).isEqualTo(1);
    assertThat(forming.counts().total("stackexchange", "formed")).isEqualTo(2);
  }

  @Test
  void laterVersionsReplaceWithdrawAndBringBack() throws Exception {
    send(question(1, "Which?"));
    send(answer(2, 1, 4, "a"));
    send(answer(3, 1, 4, "b"));
    assertThat(forming.take()).hasSize(2);

    send(question(1, "Which?"));
    assertThat(forming.take()).isEmpty();
    assertThat(forming.counts().total("stackexchange", "unchanged")).isEqualTo(2);
    send(question(1, "Which one?"));
    assertThat(forming.take()).hasSize(2).allMatch(change -> change.version() == version(4));
    send(answer(2, 1, 0, "a"));
    assertThat(forming.take()).singleElement().matches(PairChange::isWithdrawal);
    send(answer(2, 1, 0, "a"));
    assertThat(forming.take()).isEmpty();
    send(answer(2, 1, 1, "a, edited"));
    assertThat(forming.pairs()).hasSize(2);
    send(answer(3, 1, 9, "<img src=x>"));
    assertThat(forming.pairs()).containsOnlyKeys("stackexchange:tea.example/2");
  }

  @Test
  void stateEndsWithItsTimeToLiveWhichEachRecordRenews() throws Exception {
    long ttl = SETTINGS.ttl().toMillis();
    send(question(1, "Which?"));
    forming.clock(ttl - 1);
    send(answer(2, 1, 4, "a"));
    forming.clock(2 * ttl - 2);
    send(answer(3, 1, 4, "b"));
    assertThat(forming.take()).hasSize(2);

    forming.clock(4 * ttl);
    send(answer(4, 1, 4, "c"));
    assertThat(forming.take()).isEmpty();
  }

  @Test
  void anyRecordOfAQuestionRenewsAllItsAnswers() throws Exception {
    long ttl = SETTINGS.ttl().toMillis();
    send(question(1, "Which?"));
    send(answer(2, 1, 4, "a"));
    forming.clock(ttl - 1);
    send(answer(3, 1, 4, "b"));
    forming.clock(2 * ttl - 2);
    send(answer(4, 1, 0, "without a vote"));
    forming.clock(3 * ttl - 3);
    assertThat(forming.pairs()).hasSize(2);

    send(question(1, "Which one?"));
    assertThat(forming.take()).hasSize(2);
    send(answer(2, 1, 0, "a"));
    assertThat(forming.pairs()).containsOnlyKeys("stackexchange:tea.example/3");
  }

  @Test
  void aTopicWithMorePartitionsDoesNotTurnVersionsBack() throws Exception {
    StackExchangePost answer = answer(2, 1, 4, "a");
    forming.send(key(answer), question(1, "Which?"), 700);
    forming.send(key(answer), answer, 701);
    forming.sendAt(key(answer), answer(2, 1, 4, "b"), 1_702);

    assertThat(forming.take())
        .extracting(PairChange::version)
        .containsExactly(version(701), version(702));
  }

  @Test
  void anAnswerMovedToAnotherQuestionIsNewerThereWhateverItsPartition() throws Exception {
    forming.sendAt("tea.example/1", question(1, "Which?"), 1_000);
    forming.sendAt("tea.example/1", answer(2, 1, 4, "a"), 1_001);
    forming.sendAt("tea.example/9", question(9, "Where?"), 1_002);
    forming.sendAt("tea.example/9", answer(2, 9, 4, "a"), 1_003);

    assertThat(forming.take()).hasSize(2);
    assertThat(forming.pairs().get("stackexchange:tea.example/2").query()).startsWith("Where?");
  }

  /** The latest records of each post decide, in whatever order the posts come. */
  @Test
  void anyOrderGivesTheSamePairsOverARestart() throws Exception {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 30; round++) {
      List<StackExchangePost> posts = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        long question = 100L * (1 + random.nextInt(3));
        posts.add(
            random.nextInt(5) == 0
                ? question(question, "title " + random.nextInt(3))
                : answer(
                    question + 1 + random.nextInt(6),
                    question,
                    random.nextInt(4) - 1L,
                    "text " + random.nextInt(3)));
      }
      Collections.shuffle(posts, random);
      List<PairChange> undisturbed = run(posts, -1);

      assertThat(run(posts, random.nextInt(posts.size())))
          .containsExactlyInAnyOrderElementsOf(undisturbed);
      Map<String, TextPair> last = new HashMap<>();
      undisturbed.forEach(change -> last.put(change.id(), change.pair()));
      last.values().removeIf(pair -> pair == null);
      assertThat(last).isEqualTo(latest(posts));
    }
  }

  private static List<PairChange> run(List<StackExchangePost> posts, int cut) throws Exception {
    FormingHarness<StackExchangePost> harness =
        FormingHarness.open(new StackExchangeForming(SETTINGS));
    List<PairChange> changes = new ArrayList<>();
    for (int i = 0; i < posts.size(); i++) {
      harness.send(key(posts.get(i)), posts.get(i));
      changes.addAll(harness.take());
      if (i == cut) {
        harness = harness.restart(new StackExchangeForming(SETTINGS));
      }
    }
    harness.close();
    return changes;
  }

  private static Map<String, TextPair> latest(List<StackExchangePost> posts) {
    Map<Long, StackExchangePost> byId = new HashMap<>();
    posts.forEach(post -> byId.put(post.id(), post));
    Map<String, TextPair> pairs = new HashMap<>();
    for (StackExchangePost post : byId.values()) {
      StackExchangePost question = byId.get(post.parentId());
      if (question != null) {
        SETTINGS
            .stackExchange()
            .form(question, post)
            .pairs()
            .forEach(pair -> pairs.put(pair.id(), pair));
      }
    }
    return pairs;
  }
}
