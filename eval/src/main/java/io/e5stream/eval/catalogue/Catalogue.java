package io.e5stream.eval.catalogue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Data sets by name, in the order of the files that list them. Immutable. */
public final class Catalogue {

  private final Map<String, DatasetEntry> entries;

  public Catalogue(Collection<DatasetEntry> entries) {
    this.entries = new LinkedHashMap<>();
    entries.forEach(entry -> this.entries.put(entry.name(), entry));
  }

  /** A catalogue with more entries; one of the same name takes the old one's place. */
  public Catalogue with(Collection<DatasetEntry> more) {
    Map<String, DatasetEntry> all = new LinkedHashMap<>(entries);
    more.forEach(entry -> all.put(entry.name(), entry));
    return new Catalogue(all.values());
  }

  public Optional<DatasetEntry> find(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  public List<DatasetEntry> entries() {
    return List.copyOf(entries.values());
  }

  public Set<String> names() {
    return Set.copyOf(entries.keySet());
  }
}
