package io.e5stream.ingest.source.reddit;

import io.e5stream.ingest.decode.InvalidRecordException;
import io.e5stream.ingest.source.RawDecoder;

/** Decodes lines of the dumps, keyed by thread. */
public final class RedditDecoder implements RawDecoder<RedditRecord> {

  private static final long serialVersionUID = 1;

  @Override
  public RedditRecord decode(String key, byte[] value) throws InvalidRecordException {
    RedditRecord record = RedditJson.parse(value).decode();
    if (!key.equals(record.thread())) {
      throw new InvalidRecordException(
          "the key \"%s\" is not of the thread %s".formatted(key, record.thread()));
    }
    return record;
  }
}
