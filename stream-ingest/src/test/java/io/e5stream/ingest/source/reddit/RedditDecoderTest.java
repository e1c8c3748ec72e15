package io.e5stream.ingest.source.reddit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.decode.InvalidRecordException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedditDecoderTest {

  private static RedditRecord decode(String key, String json) throws InvalidRecordException {
    return new RedditDecoder().decode(key, json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsSubmissions() throws Exception {
    assertThat(
            decode(
                    "a1",
                    "{\"id\":\"a1\",\"title\":\"x &amp; y\",\"selftext\":null,\"score\":3,"
                        + "\"subreddit\":\"s\",\"created_utc\":1.5e9,\"other\":{\"deep\":[]}}")
                .submission())
        .isEqualTo(new RedditSubmission("a1", "s", "x & y", "", 3, false));
    assertThat(
            decode("a1", "{\"id\":\"a1\",\"title\":\"t\",\"selftext\":\"[removed]\",\"score\":3}")
                .submission()
                .removed())
        .isTrue();
    assertThat(
            decode(
                    "a1",
                    "{\"id\":\"a1\",\"title\":\"t\",\"removed_by_category\":\"moderator\",\"score\":3}")
                .submission()
                .removed())
        .isTrue();
  }

  @Test
  void readsComments() throws Exception {
    assertThat(
            decode(
                    "a1",
                    "{\"id\":\"c1\",\"link_id\":\"t3_a1\",\"parent_id\":\"t1_b\",\"body\":\"1 &lt; 2\","
                        + "\"score\":-3,\"created_utc\":\"1500000000\",\"author\":\"AutoModerator\"}")
                .comment())
        .isEqualTo(new RedditComment("c1", "a1", "1 < 2", -3, 1_500_000_000L, true, true, false));
    assertThat(
            decode(
                    "a1",
                    "{\"id\":\"c1\",\"link_id\":\"t3_a1\",\"parent_id\":\"t3_a1\",\"body\":\"[deleted]\","
                        + "\"score\":1,\"created_utc\":1.0,\"author\":null}")
                .comment())
        .returns(false, RedditComment::reply)
        .returns(false, RedditComment::notice)
        .returns(true, RedditComment::removed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"id":"a1"}                                                       | neither a comment
          {"id":"a1","title":"t"}                                           | score is missing
          {"id":"a1","title":"t","score":"x"}                               | score must be an integer
          {"id":"A-1","title":"t","score":1}                                | id is no id of Reddit's
          {"title":"t","score":1}                                           | id is missing
          {"id":"b2","title":"t","score":1}                                 | not of the thread b2
          {"id":"c","link_id":"a1","body":"x"}                              | link_id must begin with t3_
          {"id":"c","link_id":"t3_a1","body":"x","score":1,"created_utc":1} | parent_id is missing
          {"id":"c","link_id":"t3_a1","parent_id":"t3_a1","body":"x","score":1} | created_utc is missing
          {"id":"a1","title":["t"],"score":1}                               | title must be a string
          {"id":"a1",                                                       | not valid JSON
          """)
  void refuses(String json, String cause) {
    assertThatThrownBy(() -> decode("a1", json))
        .isInstanceOf(InvalidRecordException.class)
        .hasMessageContaining(cause);
  }
}
