package io.e5stream.sink;

import io.e5stream.ingest.Document;
import io.e5stream.ingest.EmbeddedChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Random changes as keyed state lets them through, of which the store refuses some: to state these
 * are like any other.
 */
final class ContentSequence {

  /**
   * A change.
   *
   * @param change as it is decided
   * @param full what is to be stored if a refresh has to be written in full; else the change itself
   * @param refused whether the store refuses it
   */
  record Step(EmbeddedChange change, EmbeddedChange full, boolean refused) {

    String id() {
      return change.change().id();
    }

    long version() {
      return change.change().version();
    }
  }

  private record Content(long version, String[] chunks, boolean refused) {}

  private ContentSequence() {}

  /** Changes of versions 1, 2, 3 and so on. */
  static List<Step> random(Random random, int length, int documents) {
    List<Step> steps = new ArrayList<>();
    Map<String, Content> contents = new HashMap<>();
    for (long version = 1; version <= length; version++) {
      String id = "doc-" + random.nextInt(documents);
      Content content = contents.get(id);
      int kind = random.nextInt(10);
      if (kind < 2) {
        contents.remove(id);
        EmbeddedChange delete = Changes.delete(id, version);
        steps.add(new Step(delete, delete, false));
      } else if (kind < 6 && content != null) {
        String source = "source-" + version;
        EmbeddedChange refresh =
            Changes.refresh(id, content.version(), version, source, "{\"n\":1}");
        steps.add(
            new Step(refresh, full(id, version, source, "{\"n\":1}", content), content.refused()));
      } else {
        content = new Content(version, chunks(random, version), random.nextInt(5) == 0);
        contents.put(id, content);
        EmbeddedChange index = full(id, version, "web", "{}", content);
        steps.add(new Step(index, index, content.refused()));
      }
    }
    return steps;
  }

  private static String[] chunks(Random random, long version) {
    String[] chunks = new String[1 + random.nextInt(5)];
    for (int i = 0; i < chunks.length; i++) {
      chunks[i] = "text %d chunk %d. ".formatted(version, i);
    }
    return chunks;
  }

  private static EmbeddedChange full(
      String id, long version, String source, String metadata, Content content) {
    EmbeddedChange full =
        Changes.index(
            new Document(
                id, "title of " + id, String.join("", content.chunks()), source, version, metadata),
            content.chunks());
    if (content.refused()) {
      full.passages().get(0).vector()[0] = Float.NaN;
    }
    return full;
  }
}
