package io.e5stream.search;

import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.sink.CollectionSpec;

/** Finds the model that filled a collection. */
@FunctionalInterface
public interface ModelProvider {

  /**
   * Opens an encoder of the bundle that the collection's metadata names; the caller closes it.
   *
   * @throws SearchException when that bundle is not at hand, saying where it was looked for
   */
  TextEncoder open(CollectionSpec spec);
}
