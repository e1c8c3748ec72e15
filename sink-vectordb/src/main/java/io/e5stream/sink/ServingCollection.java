package io.e5stream.sink;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A collection as it stands in the store.
 *
 * @param name the concrete collection, never an alias
 * @param generation drawn when the collection was created: another one means that it was deleted
 *     and created again, and that state kept about the old one is void
 * @param spec what it was created for
 * @param entries further metadata, such as the identity of the topic that feeds it
 */
public record ServingCollection(
    String name, String generation, CollectionSpec spec, Map<String, String> entries)
    implements Serializable {

  public ServingCollection {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(generation, "generation");
    Objects.requireNonNull(spec, "spec");
    entries = new TreeMap<>(entries);
  }
}
