package io.e5stream.ingest.source.stackexchange;

import io.e5stream.ingest.decode.InvalidRecordException;
import io.e5stream.ingest.source.RawDecoder;

/** Decodes rows of {@code Posts.xml}, keyed by {@code site/question}. */
public final class StackExchangeDecoder implements RawDecoder<StackExchangePost> {

  private static final long serialVersionUID = 1;

  @Override
  public StackExchangePost decode(String key, byte[] value) throws InvalidRecordException {
    int slash = key.indexOf('/');
    if (slash <= 0) {
      throw new InvalidRecordException(
          "the key must be site/question, such as coffee.stackexchange.com/1");
    }
    StackExchangePost post = PostRow.parse(value).post(key.substring(0, slash));
    // With another key, an answer would wait for its question in another place for ever.
    if (!key.substring(slash + 1).equals(Long.toString(post.questionId()))) {
      throw new InvalidRecordException(
          "the key \"%s\" is not of the question %d, to which the post belongs"
              .formatted(key, post.questionId()));
    }
    return post;
  }
}
