package io.e5stream.eval.task;

import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.eval.measure.Prefixes;
import java.util.Objects;

/**
 * The model that an evaluation measures.
 *
 * @param encoder opened with these prefixes; the caller closes it
 * @param prefixes which prefixes the encoder puts before texts
 */
public record TaskModel(TextEncoder encoder, Prefixes prefixes) {

  public TaskModel {
    Objects.requireNonNull(encoder, "encoder");
    Objects.requireNonNull(prefixes, "prefixes");
  }
}
