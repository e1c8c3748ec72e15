package io.e5stream.ingest.source.reddit;

import io.e5stream.ingest.dump.RawLines;
import io.e5stream.ingest.dump.RawReader;
import io.e5stream.ingest.source.DumpFormat;
import java.io.InputStream;

/**
 * Pushshift's submissions ({@code RS_*.zst}) and comments ({@code RC_*.zst}), one JSON object a
 * line. The key is the id of the thread's submission, so that a thread stays together.
 */
public final class ThreadDump implements DumpFormat {

  @Override
  public RawReader open(InputStream content, Place place, int limit) {
    return new RawLines(content, limit, line -> RedditJson.parse(line).thread());
  }
}
