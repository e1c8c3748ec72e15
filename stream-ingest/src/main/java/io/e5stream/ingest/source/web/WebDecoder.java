package io.e5stream.ingest.source.web;

import io.e5stream.ingest.decode.InvalidRecordException;
import io.e5stream.ingest.source.RawDecoder;

/** Decodes WARC records of pages, keyed by their address. */
public final class WebDecoder implements RawDecoder<WebPage> {

  private static final long serialVersionUID = 1;

  @Override
  public WebPage decode(String key, byte[] value) throws InvalidRecordException {
    try (WarcPage record = WarcPage.parse(value)) {
      WebPage page = record.decode();
      if (!key.equals(page.url())) {
        throw new InvalidRecordException("the key is not the page's address " + page.url());
      }
      return page;
    }
  }
}
