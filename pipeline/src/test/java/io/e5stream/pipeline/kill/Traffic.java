package io.e5stream.pipeline.kill;

import io.e5stream.pipeline.kill.Message.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * What is produced in a scenario: documents, updates, unchanged and metadata-only repeats,
 * deletions, documents that come back, long documents that shrink and grow, and broken records. The
 * same seed gives the same records in the same order.
 *
 * <p>In parts, so that a scenario can act between them. Two documents have fixed roles: {@link
 * #OVERTAKEN} has a version in the first part, one of its own and one in the last; {@link
 * #ONLY_HELD} is written once.
 */
final class Traffic {

  static final String OVERTAKEN = "overtaken";
  static final String ONLY_HELD = "only-held";

  /** Text of the only version of {@link #ONLY_HELD}. */
  static final String ONLY_HELD_TEXT = "Written once and never again.";

  /** Text of the second version of {@link #OVERTAKEN}. */
  static final String OVERTAKEN_TEXT = "The second text, soon to be overtaken.";

  private static final int SHORT_DOCUMENTS = 40;
  private static final int LONG_DOCUMENTS = 5;
  private static final int LONGEST_WORDS = 260;

  private final Random random;
  private final Texts texts;
  private final Map<String, DocumentJson> current = new LinkedHashMap<>();
  private final List<Message> before = new ArrayList<>();
  private final List<Message> onlyHeld = new ArrayList<>();
  private final List<Message> overtaken = new ArrayList<>();
  private final List<Message> after = new ArrayList<>();
  private int brokenSoFar;

  private Traffic(long seed) {
    this.random = new Random(seed);
    this.texts = new Texts(random);
  }

  static Traffic of(long seed) {
    Traffic traffic = new Traffic(seed);
    traffic.put(traffic.before, new DocumentJson(OVERTAKEN, "first", "The first text.", 0));
    traffic.everyDocument();
    traffic.some(traffic.before, 70);
    traffic.put(traffic.onlyHeld, new DocumentJson(ONLY_HELD, "once", ONLY_HELD_TEXT, 0));
    traffic.put(traffic.overtaken, new DocumentJson(OVERTAKEN, "second", OVERTAKEN_TEXT, 0));
    traffic.put(traffic.after, new DocumentJson(OVERTAKEN, "third", "The third text.", 0));
    traffic.some(traffic.after, 110);
    return traffic;
  }

  List<Message> before() {
    return List.copyOf(before);
  }

  /** Writes {@link #ONLY_HELD}. */
  List<Message> onlyHeld() {
    return List.copyOf(onlyHeld);
  }

  /** Writes the second version of {@link #OVERTAKEN}. */
  List<Message> overtaken() {
    return List.copyOf(overtaken);
  }

  List<Message> after() {
    return List.copyOf(after);
  }

  List<Message> all() {
    List<Message> all = new ArrayList<>(before);
    all.addAll(onlyHeld);
    all.addAll(overtaken);
    all.addAll(after);
    return all;
  }

  /** Number of records that must end as dead letters. */
  long broken() {
    return all().stream().filter(message -> message.kind() == Kind.BROKEN).count();
  }

  /** Number of unchanged repeats whose document is deleted later. */
  long repeatsBeforeADeletion() {
    return repeatsBeforeADeletion(all());
  }

  static long repeatsBeforeADeletion(List<Message> messages) {
    Map<String, String> last = new HashMap<>();
    Map<String, Long> repeats = new HashMap<>();
    long deleted = 0;
    for (Message message : messages) {
      if (message.kind() == Kind.TOMBSTONE) {
        last.remove(message.key());
        Long before = repeats.remove(message.key());
        deleted += before == null ? 0 : before;
      } else if (message.kind() == Kind.DOCUMENT
          && message.value().equals(last.put(message.key(), message.value()))) {
        repeats.merge(message.key(), 1L, Long::sum);
      }
    }
    return deleted;
  }

  /** The text of each document that must be in the store at the end; the last write wins. */
  Map<String, String> finalTexts() {
    Map<String, String> texts = new TreeMap<>();
    current.forEach((id, document) -> texts.put(id, document.text()));
    return texts;
  }

  private void everyDocument() {
    for (int i = 0; i < SHORT_DOCUMENTS + LONG_DOCUMENTS; i++) {
      put(before, fresh(i));
    }
  }

  private void some(List<Message> part, int count) {
    for (int i = 0; i < count; i++) {
      // Long documents come up more often than their number: their chunks are what goes stale.
      int draw = random.nextInt(SHORT_DOCUMENTS + 3 * LONG_DOCUMENTS);
      step(part, draw < SHORT_DOCUMENTS ? draw : SHORT_DOCUMENTS + draw % LONG_DOCUMENTS);
    }
  }

  private void step(List<Message> part, int document) {
    String id = id(document);
    DocumentJson known = current.get(id);
    int dice = random.nextInt(100);
    if (dice < 6) {
      part.add(BrokenMessages.of(brokenSoFar++, id));
    } else if (dice < 26) {
      current.remove(id);
      part.add(new Message(id, null, Kind.TOMBSTONE));
    } else if (known != null && dice < 40) {
      put(part, known);
    } else if (known != null && dice < 50) {
      put(part, known.withTag(known.tag() + 1));
    } else {
      put(part, fresh(document));
    }
  }

  private DocumentJson fresh(int document) {
    boolean isLong = document >= SHORT_DOCUMENTS;
    int words = isLong ? 10 + random.nextInt(LONGEST_WORDS) : 6 + random.nextInt(12);
    return new DocumentJson(id(document), texts.words(2), texts.words(words), random.nextInt(9));
  }

  private static String id(int document) {
    return (document < SHORT_DOCUMENTS ? "short-" : "long-") + document;
  }

  private void put(List<Message> part, DocumentJson document) {
    current.put(document.id(), document);
    part.add(new Message(document.id(), document.toJson(), Kind.DOCUMENT));
  }
}
