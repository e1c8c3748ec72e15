package io.e5stream.ingest.source.reddit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.source.Formed;
import io.e5stream.ingest.source.Formed.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RedditThreadTest {

  private static final RedditPairs PAIRS = new RedditPairs(1, 20);
  private static final RedditSubmission POST =
      new RedditSubmission("a1", "tea", "Which tea?", "", 9, false);

  private static RedditThread thread(Iterable<RedditComment> comments) {
    RedditThread thread = RedditThread.EMPTY.with(new RedditRecord(POST, null), PAIRS);
    for (RedditComment comment : comments) {
      thread = thread.with(new RedditRecord(null, comment), PAIRS);
    }
    return thread;
  }

  private static RedditComment comment(int id, String text, long score) {
    return new RedditComment("c" + id, "a1", text, score, id, false, false, false);
  }

  @Test
  void tellsOfAllCommentsInAnyOrderAndKeepsFew() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<RedditComment> comments = new ArrayList<>();
      for (int i = random.nextInt(30); i > 0; i--) {
        // With few votes and long texts, so that in many rounds none can be a passage.
        String text = "x".repeat(random.nextInt(3) * 20 + (round % 2) * 21);
        comments.add(comment(i, text, random.nextInt(4) - 2L));
      }
      Formed expected = PAIRS.form(POST, comments);
      Collections.shuffle(comments, random);
      RedditThread thread = thread(comments);

      assertThat(thread.form(PAIRS)).isEqualTo(expected);
      assertThat(thread.comments()).hasSizeLessThanOrEqualTo(RedditThread.KEPT);
    }
  }

  @Test
  void ofThoseThatCanBeNoPassageOnlyTheRankIsKept() {
    RedditThread thread = thread(List.of(comment(1, "x".repeat(21), 9), comment(2, "y", 0)));

    assertThat(thread.comments()).isEmpty();
    assertThat(thread.barred().text()).isEmpty();
    assertThat(thread.form(PAIRS)).isEqualTo(Formed.leftOut("reddit:a1", Reason.TOO_LONG));
    assertThat(
            thread.with(new RedditRecord(null, comment(1, "short", 9)), PAIRS).form(PAIRS).pairs())
        .hasSize(1);
  }

  /** The bound of the memory: what was dropped is gone, and the thread takes what it has. */
  @Test
  void whenMoreThanThoseKeptGetWorseTheDroppedOnesAreMissed() {
    List<RedditComment> comments = new ArrayList<>();
    for (int i = 0; i <= RedditThread.KEPT; i++) {
      comments.add(comment(i, "text " + i, 100 - i));
    }
    for (int i = 0; i < RedditThread.KEPT - 1; i++) {
      comments.add(comment(i, "text " + i, 1));
    }
    assertThat(thread(comments).form(PAIRS).pairs())
        .singleElement()
        .returns("text " + (RedditThread.KEPT - 1), pair -> pair.passage());

    comments.add(comment(RedditThread.KEPT - 1, "text", 1));
    assertThat(thread(comments).form(PAIRS).pairs())
        .singleElement()
        .returns("text 0", pair -> pair.passage());
  }

  @Test
  void needsItsPost() {
    assertThatThrownBy(() -> RedditThread.EMPTY.form(PAIRS))
        .hasMessageContaining("without its post");
  }
}
