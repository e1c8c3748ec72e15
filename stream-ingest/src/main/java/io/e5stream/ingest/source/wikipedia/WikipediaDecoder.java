package io.e5stream.ingest.source.wikipedia;

import io.e5stream.ingest.decode.InvalidRecordException;
import io.e5stream.ingest.source.RawDecoder;

/** Decodes pages of a dump, keyed by {@code wiki/page}. */
public final class WikipediaDecoder implements RawDecoder<WikipediaPage> {

  private static final long serialVersionUID = 1;

  @Override
  public WikipediaPage decode(String key, byte[] value) throws InvalidRecordException {
    int slash = key.indexOf('/');
    if (slash <= 0) {
      throw new InvalidRecordException("the key must be wiki/page, such as enwiki/12");
    }
    WikipediaPage page = PageXml.parse(value).decode(key.substring(0, slash));
    if (!key.substring(slash + 1).equals(Long.toString(page.id()))) {
      throw new InvalidRecordException(
          "the key \"%s\" is not of the page %d".formatted(key, page.id()));
    }
    return page;
  }
}
