package io.e5stream.ingest.source.papers;

import java.util.Objects;

/**
 * A place where a paper cites another.
 *
 * @param context the sentence around it
 * @param citedTitle title of the paper cited
 */
public record Citation(String context, String citedTitle) {

  public Citation {
    Objects.requireNonNull(context, "context");
    Objects.requireNonNull(citedTitle, "citedTitle");
  }
}
