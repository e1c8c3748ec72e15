package io.e5stream.ingest.source.papers;

import io.e5stream.ingest.decode.InvalidRecordException;
import io.e5stream.ingest.source.RawDecoder;

/** Decodes papers, keyed by their id with its corpus. */
public final class PaperDecoder implements RawDecoder<Paper> {

  private static final long serialVersionUID = 1;

  @Override
  public Paper decode(String key, byte[] value) throws InvalidRecordException {
    Paper paper = PaperJson.parse(value).decode();
    if (!key.equals(paper.id())) {
      throw new InvalidRecordException(
          "the key \"%s\" is not of the paper %s".formatted(key, paper.id()));
    }
    return paper;
  }
}
