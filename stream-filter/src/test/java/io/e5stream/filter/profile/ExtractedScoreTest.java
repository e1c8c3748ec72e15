package io.e5stream.filter.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.filter.Limit;
import io.e5stream.filter.Side;
import io.e5stream.filter.Verdict;
import io.e5stream.ingest.TextPair;
import io.e5stream.ingest.source.reddit.RedditComment;
import io.e5stream.ingest.source.reddit.RedditPairs;
import io.e5stream.ingest.source.reddit.RedditSubmission;
import io.e5stream.ingest.source.stackexchange.StackExchangePairs;
import io.e5stream.ingest.source.stackexchange.StackExchangePost;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The votes that the extractors write are the ones that the rule reads. */
class ExtractedScoreTest {

  private static final String TITLE = "Which tea for guests?";
  private static final String ANSWER =
      "A green one that has been in hot water for two minutes, and some milk for those who ask.";

  private static Verdict judge(TextPair pair, double minScore) {
    FilterSettings settings =
        new FilterSettings(
            Map.of("filter.pairs.pair.e5.score", minScore), Set.of(), Set.of("eng"), null, null);
    return Profiles.of(ProfileName.PAIRS, settings).judge(pair);
  }

  private static void assertScore(TextPair pair, double score) {
    assertThat(judge(pair, score)).isEqualTo(Verdict.ACCEPTED);
    assertThat(judge(pair, score + 1))
        .isEqualTo(
            new Verdict.Rejected("e5.score", Side.PAIR, score, Limit.Bound.AT_LEAST, score + 1));
  }

  @Test
  void ofReddit() {
    RedditSubmission post = new RedditSubmission("a1", "tea", TITLE, "", 90, false);
    RedditComment comment = new RedditComment("c", "a1", ANSWER, 3, 1, false, false, false);
    assertScore(new RedditPairs(1, 4096).form(post, List.of(comment)).pairs().get(0), 3);
  }

  @Test
  void ofStackExchange() {
    StackExchangePost question =
        new StackExchangePost("tea.example", 1, 0, 50, 2, TITLE, "<p>Who knows?</p>");
    StackExchangePost answer =
        new StackExchangePost("tea.example", 2, 1, 4, 0, "", "<p>" + ANSWER + "</p>");
    assertScore(new StackExchangePairs(1).form(question, answer).pairs().get(0), 4);
  }
}
