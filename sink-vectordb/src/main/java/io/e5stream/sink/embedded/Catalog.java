package io.e5stream.sink.embedded;

import io.qdrant.client.grpc.Collections.CreateAlias;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Points.CreateFieldIndexCollection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What collections and aliases there are. Immutable; each change is a new catalog, saved whole
 * under a temporary name and renamed, so a crash leaves the old or the new one.
 *
 * @param collections by name
 * @param aliases collection by alias
 * @param lastDirectory number of the newest collection directory
 */
record Catalog(
    SortedMap<String, Entry> collections, SortedMap<String, String> aliases, long lastDirectory) {

  private static final byte DIRECTORY = 1;
  private static final byte COLLECTION = 2;
  private static final byte INDEX = 3;
  private static final byte ALIAS = 4;

  static final Catalog EMPTY = new Catalog(new TreeMap<>(), new TreeMap<>(), 0);

  /**
   * One collection.
   *
   * @param directory number of its directory
   * @param config as created and updated since
   * @param indexes payload indexes by path
   */
  record Entry(
      long directory, CreateCollection config, Map<String, CreateFieldIndexCollection> indexes) {
    public Entry {
      indexes = Map.copyOf(indexes);
    }
  }

  Catalog with(String name, Entry entry) {
    SortedMap<String, Entry> changed = new TreeMap<>(collections);
    changed.put(name, entry);
    return new Catalog(changed, aliases, Math.max(lastDirectory, entry.directory()));
  }

  Catalog without(String name) {
    SortedMap<String, Entry> changed = new TreeMap<>(collections);
    changed.remove(name);
    SortedMap<String, String> kept = new TreeMap<>(aliases);
    kept.values().removeIf(name::equals);
    return new Catalog(changed, kept, lastDirectory);
  }

  Catalog withAliases(SortedMap<String, String> changed) {
    return new Catalog(collections, changed, lastDirectory);
  }

  /** The concrete collection behind a name or alias; null when there is none. */
  String resolve(String name) {
    return collections.containsKey(name) ? name : aliases.get(name);
  }

  void save(Path file) throws IOException {
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    Files.deleteIfExists(temporary);
    try (RecordLog log = RecordLog.create(temporary)) {
      log.append(record(DIRECTORY, ByteBuffer.allocate(Long.BYTES).putLong(lastDirectory).array()));
      for (Entry entry : collections.values()) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(entry.directory()).array());
        entry.config().writeTo(body);
        log.append(record(COLLECTION, body.toByteArray()));
        for (CreateFieldIndexCollection index : entry.indexes().values()) {
          log.append(record(INDEX, index.toByteArray()));
        }
      }
      for (Map.Entry<String, String> alias : aliases.entrySet()) {
        log.append(
            record(
                ALIAS,
                CreateAlias.newBuilder()
                    .setAliasName(alias.getKey())
                    .setCollectionName(alias.getValue())
                    .build()
                    .toByteArray()));
      }
      log.awaitDurable(log.length());
    }
    PointLogFiles.publish(temporary, file);
  }

  private static byte[] record(byte kind, byte[] message) {
    return ByteBuffer.allocate(1 + message.length).put(kind).put(message).array();
  }

  /** Reads the catalog; an absent file is an empty one. */
  static Catalog load(Path file) throws IOException {
    if (!Files.exists(file)) {
      return EMPTY;
    }
    Catalog[] loaded = {EMPTY};
    long good = LogScanner.scan(file, body -> loaded[0] = loaded[0].apply(ByteBuffer.wrap(body)));
    if (good != Files.size(file)) {
      throw new IOException(
          "The catalog " + file + " is damaged at byte " + good + "; restore it from a copy");
    }
    return loaded[0];
  }

  private Catalog apply(ByteBuffer body) throws IOException {
    byte kind = body.get();
    switch (kind) {
      case DIRECTORY -> {
        return new Catalog(collections, aliases, body.getLong());
      }
      case COLLECTION -> {
        long directory = body.getLong();
        CreateCollection config = CreateCollection.parseFrom(body);
        return with(config.getCollectionName(), new Entry(directory, config, Map.of()));
      }
      case INDEX -> {
        CreateFieldIndexCollection index = CreateFieldIndexCollection.parseFrom(body);
        Entry entry = collections.get(index.getCollectionName());
        Map<String, CreateFieldIndexCollection> indexes = new TreeMap<>(entry.indexes());
        indexes.put(index.getFieldName(), index);
        return with(
            index.getCollectionName(), new Entry(entry.directory(), entry.config(), indexes));
      }
      case ALIAS -> {
        CreateAlias alias = CreateAlias.parseFrom(body);
        SortedMap<String, String> changed = new TreeMap<>(aliases);
        changed.put(alias.getAliasName(), alias.getCollectionName());
        return withAliases(changed);
      }
      default ->
          throw new IOException("Unknown record kind " + kind + " in the catalog; expected 1 to 4");
    }
  }
}
