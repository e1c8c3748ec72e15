package io.e5stream.ingest.source.news;

import io.e5stream.ingest.decode.InvalidRecordException;
import io.e5stream.ingest.source.RawDecoder;

/** Decodes news records, keyed by the article's id. */
public final class NewsDecoder implements RawDecoder<NewsArticle> {

  private static final long serialVersionUID = 1;

  @Override
  public NewsArticle decode(String key, byte[] value) throws InvalidRecordException {
    NewsArticle article = NewsRecord.decode(value);
    if (!key.equals(article.id())) {
      throw new InvalidRecordException("the key is not the article's id " + article.id());
    }
    return article;
  }
}
