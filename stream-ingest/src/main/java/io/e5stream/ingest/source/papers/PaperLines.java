package io.e5stream.ingest.source.papers;

import io.e5stream.ingest.dump.RawLines;
import io.e5stream.ingest.dump.RawReader;
import io.e5stream.ingest.source.DumpFormat;
import java.io.InputStream;

/** Papers, one JSON object a line; the key is the paper's id with its corpus. */
public final class PaperLines implements DumpFormat {

  @Override
  public RawReader open(InputStream content, Place place, int limit) {
    return new RawLines(content, limit, line -> PaperJson.parse(line).id());
  }
}
