package io.e5stream.ingest.source.reddit;

import io.e5stream.ingest.decode.InvalidRecordException;
import io.e5stream.ingest.decode.JsonFields;
import java.util.Set;
import org.jsoup.parser.Parser;

/** A line of a dump: a comment has {@code link_id}, a submission {@code title}. */
record RedditJson(JsonFields fields) {

  private static final Set<String> REMOVED = Set.of("[deleted]", "[removed]");
  private static final String AUTOMATON = "AutoModerator";

  static RedditJson parse(byte[] value) throws InvalidRecordException {
    return new RedditJson(JsonFields.of(value));
  }

  /** Id of the post that opened the thread: the key of all its records. */
  String thread() throws InvalidRecordException {
    return isComment() ? reference("link_id", "t3_") : id();
  }

  RedditRecord decode() throws InvalidRecordException {
    return isComment() ? new RedditRecord(null, comment()) : new RedditRecord(submission(), null);
  }

  private boolean isComment() throws InvalidRecordException {
    if (fields.has("link_id")) {
      return true;
    }
    if (fields.has("title")) {
      return false;
    }
    throw new InvalidRecordException("it is neither a comment (link_id) nor a submission (title)");
  }

  private RedditSubmission submission() throws InvalidRecordException {
    String text = fields.string("selftext");
    return new RedditSubmission(
        id(),
        fields.string("subreddit"),
        unescape(fields.string("title")),
        unescape(text),
        fields.integer("score"),
        REMOVED.contains(text.strip()) || fields.has("removed_by_category"));
  }

  private RedditComment comment() throws InvalidRecordException {
    String text = fields.string("body");
    return new RedditComment(
        id(),
        reference("link_id", "t3_"),
        unescape(text),
        fields.integer("score"),
        fields.integer("created_utc"),
        !fields.required("parent_id").startsWith("t3_"),
        fields.flag("stickied") || fields.string("author").equals(AUTOMATON),
        REMOVED.contains(text.strip()));
  }

  private String id() throws InvalidRecordException {
    return base36("id", fields.required("id"));
  }

  private String reference(String field, String prefix) throws InvalidRecordException {
    String value = fields.required(field);
    if (!value.startsWith(prefix)) {
      throw new InvalidRecordException("%s must begin with %s".formatted(field, prefix));
    }
    return base36(field, value.substring(prefix.length()));
  }

  private static String base36(String field, String value) throws InvalidRecordException {
    if (!value.matches("[0-9a-z]{1,13}")) {
      throw new InvalidRecordException(field + " is no id of Reddit's: digits and letters a to z");
    }
    return value;
  }

  /** Reddit's Markdown comes with {@code &}, {@code <} and {@code >} as entities. */
  private static String unescape(String text) {
    return Parser.unescapeEntities(text, false);
  }
}
