package io.e5stream.ingest.source.reddit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.TextPair;
import io.e5stream.ingest.source.Formed;
import io.e5stream.ingest.source.Formed.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RedditPairsTest {

  private static final RedditPairs PAIRS = new RedditPairs(1, 20);
  private static final RedditSubmission POST =
      new RedditSubmission("a1", "tea", "Which  tea?", "For guests.", 9, false);

  private static RedditComment comment(String id, String text, long score, long created) {
    return new RedditComment(id, "a1", text, score, created, false, false, false);
  }

  private static List<String> passages(RedditComment... comments) {
    return PAIRS.form(POST, List.of(comments)).pairs().stream().map(TextPair::passage).toList();
  }

  private static Formed left(Reason reason) {
    return Formed.leftOut("reddit:a1", reason);
  }

  @Test
  void takesTheBestComment() {
    assertThat(
            PAIRS
                .form(POST, List.of(comment("c", "Green", 2, 1), comment("d", "Black", 5, 2)))
                .pairs())
        .containsExactly(
            new TextPair(
                "reddit:a1",
                "Which tea?\n\nFor guests.",
                "Black",
                "reddit",
                "{\"comment\":\"d\",\"post_score\":9,\"score\":5,\"subreddit\":\"tea\"}"));
  }

  @Test
  void ofEqualsTheEarliestWhateverTheOrder() {
    List<RedditComment> comments = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      comments.add(comment("c" + i, "text " + i, 5, i < 4 ? 100 : 50));
    }
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      Collections.shuffle(comments, random);
      assertThat(PAIRS.form(POST, comments).pairs())
          .extracting(TextPair::passage)
          .containsExactly("text 4");
    }
  }

  @Test
  void scoreAndLengthHaveLimits() {
    assertThat(passages(comment("c", "x", 1, 1))).containsExactly("x");
    assertThat(PAIRS.form(POST, List.of(comment("c", "x", 0, 1))))
        .isEqualTo(left(Reason.LOW_SCORE));
    assertThat(passages(comment("c", "😀".repeat(20), 1, 1))).hasSize(1);
    assertThat(PAIRS.form(POST, List.of(comment("c", "字".repeat(21), 1, 1))))
        .isEqualTo(left(Reason.TOO_LONG));
    // The next best steps in for one that cannot be.
    assertThat(passages(comment("c", "字".repeat(21), 9, 1), comment("d", "y", 2, 1)))
        .containsExactly("y");
  }

  @Test
  void repliesNoticesAndWhatIsGoneAreNoPassages() {
    RedditComment reply = new RedditComment("c", "a1", "x", 9, 1, true, false, false);
    RedditComment notice = new RedditComment("c", "a1", "x", 9, 1, false, true, false);
    RedditComment gone = new RedditComment("c", "a1", "[deleted]", 9, 1, false, false, true);

    assertThat(PAIRS.form(POST, List.of(reply))).isEqualTo(left(Reason.NO_PASSAGE));
    assertThat(PAIRS.form(POST, List.of(notice))).isEqualTo(left(Reason.NOTICE));
    assertThat(PAIRS.form(POST, List.of(gone))).isEqualTo(left(Reason.REMOVED));
    assertThat(PAIRS.form(POST, List.of(comment("c", " ", 9, 1))))
        .isEqualTo(left(Reason.NO_PASSAGE));
    assertThat(PAIRS.form(POST, List.of())).isEqualTo(left(Reason.NO_PASSAGE));
    assertThat(passages(reply, notice, gone, comment("e", "y", 1, 1))).containsExactly("y");
  }

  @Test
  void postsWithoutTextAreNoQueries() {
    List<RedditComment> comments = List.of(comment("c", "x", 1, 1));

    assertThat(PAIRS.form(new RedditSubmission("a1", "t", "T", "[removed]", 1, true), comments))
        .isEqualTo(left(Reason.REMOVED));
    assertThat(PAIRS.form(new RedditSubmission("a1", "t", " ", "", 1, false), comments))
        .isEqualTo(left(Reason.NO_QUERY));
    assertThat(PAIRS.form(new RedditSubmission("a1", "t", "T", "", 1, false), comments).pairs())
        .extracting(TextPair::query)
        .containsExactly("T");
  }

  @Test
  void commentsOfOtherThreadsAreRefused() {
    RedditComment stranger = new RedditComment("c", "b2", "x", 1, 1, false, false, false);

    assertThatThrownBy(() -> PAIRS.form(POST, List.of(stranger)))
        .hasMessage("comment c is not of the thread a1");
  }
}
