package io.e5stream.sink;

import io.e5stream.ingest.EmbeddedChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random changes as keyed state lets them through: versions rise, only what is there refreshes. */
final class ChangeSequence {

  private ChangeSequence() {}

  static List<EmbeddedChange> random(Random random, int length, int documents) {
    List<EmbeddedChange> changes = new ArrayList<>();
    Map<String, Long> contentVersions = new HashMap<>();
    for (long version = 1; version <= length; version++) {
      String id = "doc-" + random.nextInt(documents);
      Long contentVersion = contentVersions.get(id);
      int kind = random.nextInt(10);
      if (kind < 2) {
        contentVersions.remove(id);
        changes.add(Changes.delete(id, version));
      } else if (kind < 5 && contentVersion != null) {
        changes.add(
            Changes.refresh(
                id, contentVersion, version, "source-" + version, "{\"n\":" + version + "}"));
      } else {
        contentVersions.put(id, version);
        String[] chunks = new String[1 + random.nextInt(5)];
        for (int i = 0; i < chunks.length; i++) {
          chunks[i] = "text " + version + " chunk " + i + ". ";
        }
        changes.add(Changes.index(id, version, chunks));
      }
    }
    return changes;
  }
}
