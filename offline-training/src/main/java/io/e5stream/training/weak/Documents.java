package io.e5stream.training.weak;

import io.e5stream.ingest.Document;
import java.io.IOException;
import java.util.function.Consumer;

/** Where documents come from: files, or a topic that a caller reads. */
public interface Documents {

  /**
   * Gives each document once, as of its latest version, always in the same order.
   *
   * @return how many there were
   * @throws IOException when the source cannot be read; the message says where
   * @throws IllegalArgumentException when a record is no document; the message says which
   */
  long forEach(Consumer<Document> consumer) throws IOException;

  /** What a user calls it: a file, a folder, a topic. */
  String description();
}
