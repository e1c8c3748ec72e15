package io.e5stream.ingest.pair;

import static io.e5stream.ingest.pair.FormingHarness.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.PairChange;
import io.e5stream.ingest.TextPair;
import io.e5stream.ingest.source.reddit.RedditComment;
import io.e5stream.ingest.source.reddit.RedditRecord;
import io.e5stream.ingest.source.reddit.RedditSubmission;
import io.e5stream.ingest.source.reddit.RedditThread;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedditFormingTest {

  private static final long QUIET = SETTINGS.quiet().toMillis();
  private static final long LIMIT = SETTINGS.limit().toMillis();
  private static final long TTL = SETTINGS.ttl().toMillis();

  private FormingHarness<RedditRecord> forming;

  @BeforeEach
  void open() throws Exception {
    forming = FormingHarness.open(new RedditForming(SETTINGS));
  }

  @AfterEach
  void close() throws Exception {
    forming.close();
  }

  private static RedditRecord post(String id, String title) {
    return new RedditRecord(new RedditSubmission(id, "tea", title, "", 1, false), null);
  }

  private static RedditRecord comment(String id, String thread, String text, long score) {
    return comment(id, thread, text, score, false);
  }

  private static RedditRecord comment(
      String id, String thread, String text, long score, boolean removed) {
    return new RedditRecord(
        null, new RedditComment(id, thread, text, score, 1, false, false, removed));
  }

  private void send(RedditRecord record) throws Exception {
    forming.send(record.thread(), record);
  }

  private List<String> passages() {
    return forming.take().stream()
        .map(change -> change.isWithdrawal() ? null : change.pair().passage())
        .toList();
  }

  @Test
  void takesTheBestCommentWhenTheThreadIsQuiet() throws Exception {
    send(comment("c", "a", "Green", 2));
    send(post("a", "Which?"));
    forming.clock(QUIET - 1);
    send(comment("d", "a", "Black", 5));
    forming.clock(2 * QUIET - 2);
    assertThat(passages()).isEmpty();

    forming.clock(2 * QUIET - 1);
    assertThat(forming.take())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.pair().passage()).isEqualTo("Black");
              assertThat(change.version()).isEqualTo(FormingHarness.version(2));
              assertThat(change.time()).isEqualTo(1002);
            });
    assertThat(forming.timers()).isZero();
  }

  @Test
  void waitsNoLongerThanTheLimit() throws Exception {
    send(post("a", "Which?"));
    long clock = 0;
    for (int i = 0; clock + QUIET / 2 < LIMIT; i++) {
      clock += QUIET / 2;
      forming.clock(clock);
      send(comment("c" + i, "a", "text " + i, i + 1L));
    }
    assertThat(passages()).isEmpty();
    assertThat(forming.timers()).isEqualTo(2);

    forming.clock(LIMIT);
    assertThat(passages()).hasSize(1);
    assertThat(forming.timers()).isZero();
  }

  @Test
  void theEndOfTheInputFormsWhatWaits() throws Exception {
    send(comment("c", "a", "Green", 2));
    send(comment("d", "b", "of a thread whose post never came", 2));
    send(post("a", "Which?"));
    send(post("e", "Nobody answers"));

    forming.end();

    assertThat(passages()).containsExactly("Green");
    assertThat(forming.counts().total("reddit", "left_out.no_passage")).isEqualTo(1);
    forming.clock(LIMIT);
    assertThat(passages()).isEmpty();
    assertThat(forming.timers()).isZero();
  }

  @Test
  void aLateBetterCommentReplacesThePairAtOnce() throws Exception {
    send(post("a", "Which?"));
    send(comment("c", "a", "Green", 2));
    forming.clock(QUIET);
    assertThat(passages()).containsExactly("Green");

    send(comment("d", "a", "Black", 1));
    assertThat(passages()).isEmpty();
    assertThat(forming.counts().total("reddit", "unchanged")).isEqualTo(1);
    send(comment("e", "a", "White", 3));
    assertThat(passages()).containsExactly("White");
    assertThat(forming.pairs()).containsOnlyKeys("reddit:a");
  }

  @Test
  void whenTheBestIsGoneTheNextBestStepsIn() throws Exception {
    send(post("a", "Which?"));
    send(comment("c", "a", "Green", 5));
    send(comment("d", "a", "Black", 4));
    send(comment("e", "a", "White", 3));
    forming.clock(QUIET);
    assertThat(passages()).containsExactly("Green");

    send(comment("c", "a", "Green", 1));
    assertThat(passages()).containsExactly("Black");
    send(comment("d", "a", "[deleted]", 4, true));
    assertThat(passages()).containsExactly("White");
    send(comment("e", "a", "White", -1));
    assertThat(passages()).containsExactly("Green");
    send(comment("c", "a", "[deleted]", 1, true));
    assertThat(passages()).containsExactly((String) null);
    assertThat(forming.counts().total("reddit", "withdrawn")).isEqualTo(1);
    send(comment("c", "a", "Green again", 1));
    assertThat(passages()).containsExactly("Green again");
  }

  @Test
  void aRemovedPostWithdrawsItsPair() throws Exception {
    send(post("a", "Which?"));
    send(comment("c", "a", "Green", 5));
    forming.clock(QUIET);
    send(new RedditRecord(new RedditSubmission("a", "tea", "Which?", "[removed]", 1, true), null));

    assertThat(passages()).containsExactly("Green", null);
    assertThat(forming.counts().total("reddit", "left_out.removed")).isEqualTo(1);
  }

  @Test
  void stateEndsWithItsTimeToLive() throws Exception {
    send(post("a", "Which?"));
    send(comment("c", "b", "Green", 5));
    forming.clock(QUIET);
    forming.clock(TTL + QUIET + 1);

    send(comment("d", "a", "too late for its post", 9));
    send(post("b", "too late for its comment"));
    forming.end();

    assertThat(passages()).isEmpty();
  }

  /** Each comment once, more of them than are kept: the result is that of all in any order. */
  @Test
  void anyOrderGivesTheSamePairs() throws Exception {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 30; round++) {
      List<RedditRecord> records = new ArrayList<>();
      Map<String, TextPair> expected = new TreeMap<>();
      for (int t = 0; t < 5; t++) {
        List<RedditComment> comments = new ArrayList<>();
        for (int c = random.nextInt(3 * RedditThread.KEPT); c > 0; c--) {
          comments.add(
              comment("c" + c, "t" + t, "text " + c, random.nextInt(9) - 2L, random.nextInt(9) == 0)
                  .comment());
        }
        comments.forEach(comment -> records.add(new RedditRecord(null, comment)));
        RedditRecord post = post("t" + t, "title " + t);
        records.add(post);
        SETTINGS
            .reddit()
            .form(post.submission(), comments)
            .pairs()
            .forEach(pair -> expected.put(pair.id(), pair));
      }
      Collections.shuffle(records, random);
      try (var harness = FormingHarness.open(new RedditForming(SETTINGS))) {
        long clock = 0;
        for (RedditRecord record : records) {
          harness.send(record.thread(), record);
          clock += random.nextInt(5) == 0 ? random.nextLong(QUIET * 2) : 0;
          harness.clock(clock);
        }
        harness.end();
        assertThat(harness.pairs()).isEqualTo(expected);
        harness.clock(clock + LIMIT);
        assertThat(harness.take()).isEmpty();
        assertThat(harness.timers()).isZero();
      }
    }
  }

  /** Records of a comment come again with other scores; a restart in the middle changes nothing. */
  @Test
  void theLatestRecordsCountAndARestartNeitherLosesNorRepeats() throws Exception {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 30; round++) {
      List<RedditRecord> records = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        String thread = "t" + random.nextInt(3);
        records.add(
            random.nextInt(6) == 0
                ? post(thread, "title " + random.nextInt(3))
                : comment(
                    "c" + random.nextInt(RedditThread.KEPT),
                    thread,
                    "text " + random.nextInt(3),
                    random.nextInt(6) - 1L,
                    random.nextInt(5) == 0));
      }
      int cut = random.nextInt(records.size());
      List<PairChange> undisturbed = run(records, -1);

      assertThat(run(records, cut)).isEqualTo(undisturbed);
      Map<String, TextPair> last = new HashMap<>();
      undisturbed.forEach(change -> last.put(change.id(), change.pair()));
      last.values().removeIf(pair -> pair == null);
      assertThat(last).isEqualTo(latest(records));
    }
  }

  private static List<PairChange> run(List<RedditRecord> records, int cut) throws Exception {
    FormingHarness<RedditRecord> harness = FormingHarness.open(new RedditForming(SETTINGS));
    List<PairChange> changes = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      harness.clock(i * (QUIET / 4));
      harness.send(records.get(i).thread(), records.get(i));
      changes.addAll(harness.take());
      if (i == cut) {
        harness = harness.restart(new RedditForming(SETTINGS));
      }
    }
    harness.end();
    changes.addAll(harness.take());
    assertThat(harness.counts().total("reddit", "formed"))
        .isEqualTo(changes.stream().filter(change -> !change.isWithdrawal()).count());
    harness.close();
    return changes;
  }

  private static Map<String, TextPair> latest(List<RedditRecord> records) {
    Map<String, RedditSubmission> posts = new HashMap<>();
    Map<String, Map<String, RedditComment>> comments = new HashMap<>();
    for (RedditRecord record : records) {
      if (record.submission() != null) {
        posts.put(record.thread(), record.submission());
      } else {
        comments
            .computeIfAbsent(record.thread(), thread -> new HashMap<>())
            .put(record.comment().id(), record.comment());
      }
    }
    Map<String, TextPair> pairs = new HashMap<>();
    posts.forEach(
        (thread, post) ->
            SETTINGS
                .reddit()
                .form(post, comments.getOrDefault(thread, Map.of()).values())
                .pairs()
                .forEach(pair -> pairs.put(pair.id(), pair)));
    return pairs;
  }
}
