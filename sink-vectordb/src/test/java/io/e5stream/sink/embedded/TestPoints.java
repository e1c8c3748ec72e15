package io.e5stream.sink.embedded;

import io.qdrant.client.grpc.JsonWithInt.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Shorthand for tests below the protocol. */
final class TestPoints {

  private TestPoints() {}

  static PointEffect.Put put(long id, float[] vector, Map<String, Value> payload) {
    return new PointEffect.Put(
        List.of(new PointEffect.Put.Entry(PointKey.of(id), vector, payload)));
  }

  static PointEffect.Remove remove(long id) {
    return new PointEffect.Remove(List.of(PointKey.of(id)));
  }

  /** A state to compare: everything of every point that a client can see, by id. */
  static Map<PointKey, String> state(PointCollection collection) {
    Map<PointKey, String> state = new TreeMap<>();
    for (StoredPoint point : collection.store().all()) {
      state.put(
          point.key(),
          Arrays.toString(point.vector())
              + " "
              + new TreeMap<>(point.payload())
              + " version "
              + point.version());
    }
    return state;
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path path : tree.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }
}
